"""From a slide to a display list: one file per family of layouts."""
