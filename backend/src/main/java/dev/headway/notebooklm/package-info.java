/** The NotebookLM backend: an application that meets Headway as a user does. */
@NullMarked
package dev.headway.notebooklm;

import org.jspecify.annotations.NullMarked;
