/**
 * A seeded listener with known habits, for demonstrations and for tests that need a known answer.
 *
 * <p>What is planted, and how well it can be predicted at best, stands at {@link
 * org.songnet.data.simulation.ListeningPlan}.
 */
@NullMarked
package org.songnet.data.simulation;

import org.jspecify.annotations.NullMarked;
