//! Who appears with whom, as GraphML (graphml.graphdrawing.org): a graph for each document, a node
//! for each person, organisation, place, event and group, an edge for each two that a paragraph
//! names together.
//!
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use super::{
    Findings, OFFSETS, Provenance, entity_name,
    html::escaped,
    together::{Pair, together},
};
use crate::entity::{Entity, EntityId};

/// The attributes: what they belong to, their id and name, their type.
const KEYS: [(&str, &str, &str); 9] = [
    ("node", "label", "string"),
    ("node", "type", "string"),
    ("node", "latin", "string"),
    ("node", "role", "string"),
    ("node", "mentions", "int"),
    ("edge", "weight", "double"),
    ("edge", "sentences", "int"),
    ("edge", "paragraphs", "int"),
    ("graph", "title", "string"),
];

/// Opens the file and declares the attributes.
pub(super) fn write_head(provenance: &Provenance, out: &mut dyn Write) -> io::Result<()> {
    write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\
         <desc>{}; offsets elsewhere in {OFFSETS}; weight = paragraphs + sentences that name \
         both</desc>\n",
        escaped(&provenance.to_string())
    )?;
    for (owner, name, kind) in KEYS {
        writeln!(
            out,
            "<key id=\"{name}\" for=\"{owner}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        )?;
    }
    Ok(())
}

/// Adds a document's graph. Ids are unique in the whole file.
pub(super) fn write(findings: &Findings<'_>, number: usize, out: &mut dyn Write) -> io::Result<()> {
    let graph = format!("d{}", number + 1);
    writeln!(out, "<graph id=\"{graph}\" edgedefault=\"undirected\">")?;
    attribute("title", findings.title().as_deref(), out)?;
    for (id, entity) in findings.entities() {
        if !entity.kind.has_value() {
            node(&graph, id, entity, out)?;
        }
    }
    for pair in together(findings) {
        edge(&graph, &pair, out)?;
    }
    writeln!(out, "</graph>")
}

/// Closes the file.
pub(super) fn write_end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</graphml>")
}

fn node(graph: &str, id: EntityId, entity: &Entity, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<node id=\"{graph}.{}\">", entity_name(id))?;
    attribute("label", Some(&entity.name), out)?;
    attribute("type", Some(entity.kind.code()), out)?;
    attribute("latin", entity.latin.as_deref(), out)?;
    attribute("role", entity.role.as_deref(), out)?;
    let mentions = entity.mentions.len().to_string();
    attribute("mentions", Some(&mentions), out)?;
    writeln!(out, "</node>")
}

fn edge(graph: &str, pair: &Pair, out: &mut dyn Write) -> io::Result<()> {
    let (first, second) = (entity_name(pair.first), entity_name(pair.second));
    writeln!(
        out,
        "<edge source=\"{graph}.{first}\" target=\"{graph}.{second}\">"
    )?;
    attribute("weight", Some(&pair.weight().to_string()), out)?;
    attribute("sentences", Some(&pair.sentences.to_string()), out)?;
    attribute("paragraphs", Some(&pair.paragraphs.to_string()), out)?;
    writeln!(out, "</edge>")
}

fn attribute(key: &str, value: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    match value {
        Some(value) => writeln!(out, "<data key=\"{key}\">{}</data>", escaped(value)),
        None => Ok(()),
    }
}
