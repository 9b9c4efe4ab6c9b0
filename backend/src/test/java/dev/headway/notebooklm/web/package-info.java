@NullMarked
package dev.headway.notebooklm.web;

import org.jspecify.annotations.NullMarked;
