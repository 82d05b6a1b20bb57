"""One painter: theme, fonts, layout to a display list, paint. QtCore and QtGui only."""
