package org.songnet.cli.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads charts back as XML. */
final class Xml {

  private Xml() {}

  /** The document, which must be well-formed. */
  static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  /** The elements of a name whose class contains a word. */
  static List<Element> elements(String svg, String name, String type) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parse(svg).getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (List.of(element.getAttribute("class").split(" ")).contains(type)) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The texts of a class, in order. */
  static List<String> texts(String svg, String type) {
    return elements(svg, "text", type).stream().map(Element::getTextContent).toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
