/** The entities of a shop: every mapping that is known to make differs see what is not there. */
@FilterDef(name = "live")
package dev.headway.jpa.model;

import org.hibernate.annotations.FilterDef;
