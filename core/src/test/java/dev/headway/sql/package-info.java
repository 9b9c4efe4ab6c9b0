@org.jspecify.annotations.NullMarked
package dev.headway.sql;
