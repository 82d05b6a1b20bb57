"""The screens: which there are, which is whose, and keeping the windows where they belong."""
