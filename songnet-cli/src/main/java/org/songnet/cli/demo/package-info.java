/** The demonstration and the catalog it plays with. */
@NullMarked
package org.songnet.cli.demo;

import org.jspecify.annotations.NullMarked;
