package dev.headway.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows and columns, and in each cell how many trials there were, how many went well, and how their runs ended. */
final class MatrixTable {

    private final Map<Fault, Map<Work, Cell>> cells = new TreeMap<>();
    private final Map<Work, String> absent = new TreeMap<>();

    private static final class Cell {
        private int trials;
        private int passed;
        private final Map<String, Integer> endings = new TreeMap<>();

        @Override
        public String toString() {
            return passed + "/" + trials + ": "
                    + endings.entrySet().stream()
                            .map(ending -> ending.getValue() + " " + ending.getKey())
                            .collect(Collectors.joining(", "));
        }
    }

    /** Why a row is not tried. */
    synchronized void absent(Work work, String why) {
        absent.put(work, why);
    }

    synchronized void passed(Trial trial, String ending) {
        Cell cell = cell(trial);
        cell.passed++;
        cell.trials++;
        cell.endings.merge(ending, 1, Integer::sum);
    }

    synchronized void failed(Trial trial) {
        Cell cell = cell(trial);
        cell.trials++;
        cell.endings.merge("FAILED THE TEST", 1, Integer::sum);
    }

    private Cell cell(Trial trial) {
        return cells.computeIfAbsent(trial.fault(), fault -> new TreeMap<>())
                .computeIfAbsent(trial.work(), work -> new Cell());
    }

    /** A paragraph for each fault, so that no line grows long. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            lines.add(fault.toString());
            for (Work work : Work.values()) {
                Cell cell = cells.getOrDefault(fault, Map.of()).getOrDefault(work, new Cell());
                String text = absent.containsKey(work) ? "not tried: " + absent.get(work) : cell.toString();
                lines.add("    %-14s %s".formatted(work.toString(), text));
            }
        }
        return lines;
    }
}
