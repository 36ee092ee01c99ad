/** Charts as SVG text, without AWT: they work on headless machines without fonts. */
@NullMarked
package org.songnet.cli.chart;

import org.jspecify.annotations.NullMarked;
