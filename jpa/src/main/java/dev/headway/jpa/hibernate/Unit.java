package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A persistence unit of {@code META-INF/persistence.xml}. Immutable.
 *
 * @param classes that it lists
 * @param mappingFiles resources
 * @param listedOnly whether nothing else belongs to it
 */
record Unit(
        String name,
        List<String> classes,
        List<String> mappingFiles,
        Map<String, String> properties,
        boolean listedOnly) {

    private static final String FILE = "META-INF/persistence.xml";

    /** An application without one. */
    static final Unit NONE = new Unit("", List.of(), List.of(), Map.of(), false);

    Unit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(properties);
    }

    /** The one of that name; without a name, the only one. */
    static Unit of(Optional<String> name) {
        List<Unit> units = all();
        if (name.isPresent()) {
            return units.stream()
                    .filter(unit -> unit.name().equals(name.get()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "there is no persistence unit " + name.get(),
                            FILE,
                            "name one that is there: [entities] unit   " + names(units)));
        }
        if (units.size() > 1) {
            throw new Refusal(
                    "several persistence units: " + names(units), FILE, "say which one: [entities] unit = \"NAME\"");
        }
        return units.isEmpty() ? NONE : units.get(0);
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    private static List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        try {
            for (URL file : Collections.list(Unit.class.getClassLoader().getResources(FILE))) {
                NodeList elements = parse(file).getElementsByTagNameNS("*", "persistence-unit");
                for (int i = 0; i < elements.getLength(); i++) {
                    units.add(unit((Element) elements.item(i)));
                }
            }
            return units;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Refusal("cannot be read: " + e.getMessage(), FILE, "mend the file", e);
        }
    }

    private static Element parse(URL file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (InputStream in = file.openStream()) {
            return parsers.newDocumentBuilder().parse(in).getDocumentElement();
        }
    }

    private static Unit unit(Element element) {
        Map<String, String> properties = new TreeMap<>();
        NodeList elements = element.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < elements.getLength(); i++) {
            Element property = (Element) elements.item(i);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        List<String> exclude = texts(element, "exclude-unlisted-classes");
        return new Unit(
                element.getAttribute("name"),
                texts(element, "class"),
                texts(element, "mapping-file"),
                properties,
                !exclude.isEmpty() && !exclude.get(0).equals("false"));
    }

    private static List<String> texts(Element element, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList elements = element.getElementsByTagNameNS("*", tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().strip());
        }
        return texts;
    }
}
