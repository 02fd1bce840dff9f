//! Places as GeoJSON and company as GraphML, read by parsers of JSON and XML.

use std::collections::{BTreeMap, HashSet};

use quick_xml::{Reader, events::Event};
use serde_json::Value as Json;
use warraq::{
    document::{BlockKind, DocumentBuilder, Origin},
    export::{Findings, Format, together},
    import::read,
};

use super::{written, written_of};

#[test]
fn geojson_is_a_collection_of_points_longitude_first() {
    let json: Json = serde_json::from_str(&written(Format::GeoJson)).unwrap();
    assert_eq!(json["type"], "FeatureCollection");
    let features = json["features"].as_array().unwrap();
    assert_eq!(features.len(), 1, "one entity has a place");
    let feature = &features[0];
    assert_eq!(feature["type"], "Feature");
    assert_eq!(feature["geometry"]["type"], "Point");
    assert_eq!(
        feature["geometry"]["coordinates"],
        serde_json::json!([-6.8, 34.0])
    );
    assert_eq!(feature["properties"]["entity"], "e4");
    assert_eq!(
        feature["properties"]["spans"][0],
        serde_json::json!([56, 60])
    );
}

/// Element names with their attributes, and the texts, of well-formed XML.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute.value.to_string();
                    (attribute.key.as_ref().to_owned(), value)
                });
                found.push((tag.name().as_ref().to_owned(), attributes.collect()));
            }
            _ => {}
        }
    }
}

#[test]
fn graphml_declares_what_it_uses_and_joins_nodes_that_are_there() {
    let xml = written(Format::GraphMl);
    let elements = elements(&xml);
    let of = |name: &str| -> Vec<&BTreeMap<String, String>> {
        let named = elements.iter().filter(|(element, _)| element == name);
        named.map(|(_, attributes)| attributes).collect()
    };
    let keys: HashSet<&String> = of("key").iter().map(|key| &key["id"]).collect();
    assert!(of("data").iter().all(|data| keys.contains(&data["key"])));
    let nodes: HashSet<&String> = of("node").iter().map(|node| &node["id"]).collect();
    assert_eq!(
        nodes.len(),
        2,
        "a person and an organisation; dates and money are nobody"
    );
    for edge in of("edge") {
        assert!(nodes.contains(&edge["source"]) && nodes.contains(&edge["target"]));
    }
    assert!(of("edge").is_empty(), "they stand in two paragraphs");
}

#[test]
fn who_stands_in_a_sentence_with_whom_is_counted() {
    let text = "زار حموشي الرباط. ثم عاد راي.\nراي وحموشي. راي وحموشي.";
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    let document = builder.build(Origin::default());
    let ann = "T1\tPER 4 9\tحموشي\nT2\tLOC 10 16\tالرباط\nT3\tPER 25 28\tراي\nT4\tPER 30 33\tراي\n\
               T5\tPER 35 40\tحموشي\nT6\tPER 42 45\tراي\nT7\tPER 47 52\tحموشي\n";
    let extraction = read(Format::Brat, ann.as_bytes(), &document).unwrap();
    let findings = Findings {
        document: &document,
        extraction: &extraction,
    };
    let name = |id| extraction.entity(id).name.as_str();
    let pairs: Vec<_> = together(&findings)
        .iter()
        .map(|pair| {
            (
                name(pair.first),
                name(pair.second),
                pair.sentences,
                pair.paragraphs,
            )
        })
        .collect();
    let expected = [
        ("حموشي", "الرباط", 1, 1),
        ("حموشي", "راي", 2, 2),
        ("الرباط", "راي", 0, 1),
    ];
    assert_eq!(pairs, expected);
    assert_eq!(together(&findings)[1].weight(), 4);
    let xml = written_of(Format::GraphMl, &document, &extraction);
    assert_eq!(xml.matches("<edge ").count(), 3);
}
