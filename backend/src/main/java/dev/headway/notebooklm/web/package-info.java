/** What every endpoint shares: how a refusal looks and how much may be sent. */
@NullMarked
package dev.headway.notebooklm.web;

import org.jspecify.annotations.NullMarked;
