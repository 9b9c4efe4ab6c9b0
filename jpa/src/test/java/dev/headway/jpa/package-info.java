/** Entities against migrations, each with the application's own Hibernate and a real PostgreSQL. */
package dev.headway.jpa;
