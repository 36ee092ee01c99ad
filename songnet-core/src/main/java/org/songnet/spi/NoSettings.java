package org.songnet.spi;

/** The configuration of a model that has nothing to configure. */
public record NoSettings() {}
