/**
 * Contract tests for implementations of songnet's interfaces.
 *
 * <p>Extend a contract, say how to make the implementation, and JUnit runs it. Capabilities that a
 * recommender does not declare make their tests skip visibly.
 */
@NullMarked
package org.songnet.testkit;

import org.jspecify.annotations.NullMarked;
