/** Things that stand between Headway and its server and do what networks do. */
@NullMarked
package dev.headway.fault;

import org.jspecify.annotations.NullMarked;
