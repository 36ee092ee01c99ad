package org.songnet.cli.chart;

/**
 * What stands around a chart.
 *
 * @param title what it shows, in a few words
 * @param subtitle of what data, in one line; may be empty
 * @param x what the horizontal axis measures, with its unit; may be empty
 * @param y what the vertical axis measures, with its unit; may be empty
 */
public record Labels(String title, String subtitle, String x, String y) {}
