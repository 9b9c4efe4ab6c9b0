/** How steps and times are spoken of, whoever tells of them. */
@NullMarked
package dev.headway.cli.story;

import org.jspecify.annotations.NullMarked;
