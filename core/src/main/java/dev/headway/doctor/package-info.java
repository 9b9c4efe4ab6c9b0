/** What is wrong between files, version table, journal and schema, and what mends it. */
@NullMarked
package dev.headway.doctor;

import org.jspecify.annotations.NullMarked;
