/** The revisions as a graph, and the targets that name places in it. */
@NullMarked
package dev.headway.graph;

import org.jspecify.annotations.NullMarked;
