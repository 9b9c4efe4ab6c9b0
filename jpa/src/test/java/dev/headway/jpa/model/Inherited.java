package dev.headway.jpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

/** The three ways in which entities extend each other. */
public final class Inherited {

    private Inherited() {}

    @Entity(name = "Payment")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    public abstract static class Payment {
        @Id
        @GeneratedValue
        Long id;

        BigDecimal amount;
    }

    @Entity(name = "CardPayment")
    public static class CardPayment extends Payment {
        @Column(nullable = false, length = 4)
        String lastDigits;
    }

    @Entity(name = "TransferPayment")
    public static class TransferPayment extends Payment {
        @Column(length = 34)
        String iban;
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("V")
    public abstract static class Vehicle {
        @Id
        @GeneratedValue
        Long id;

        int wheels;
    }

    @Entity(name = "Car")
    @DiscriminatorValue("C")
    public static class Car extends Vehicle {
        int doors;
    }

    @Entity(name = "Truck")
    @DiscriminatorValue("T")
    public static class Truck extends Vehicle {
        @ManyToOne
        Car towed;
    }

    @Entity(name = "Document")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Document {
        @Id
        @GeneratedValue
        Long id;

        @Column(nullable = false)
        String title;
    }

    @Entity(name = "Invoice")
    public static class Invoice extends Document {
        BigDecimal total;
    }

    @Entity(name = "Contract")
    public static class Contract extends Document {
        String party;
    }
}
