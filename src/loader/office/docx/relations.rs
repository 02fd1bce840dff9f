//! What a part of an OOXML package is related to (ECMA-376 Part 2, 9.3): by identifier and type.
//!
//! May import: nothing of ours.

use crate::loader::{
    LoadError, Watch,
    xml::{Piece, Tag, XmlReader},
};

/// The relations of one part.
#[derive(Debug, Default)]
pub(super) struct Relations(Vec<Relation>);

/// One relation.
#[derive(Debug)]
struct Relation {
    id: String,
    /// The type's last word (`footnotes`); what stands before it differs between editions.
    kind: String,
    /// A path in the package, or an address outside of it.
    target: String,
}

impl Relations {
    /// Reads a `.rels` part.
    pub(super) fn read(text: &str, watch: &Watch) -> Result<Self, LoadError> {
        let mut xml = XmlReader::new(text, watch);
        let mut relations = Vec::new();
        while let Some(piece) = xml.read()? {
            if let Piece::Open(tag) = piece {
                relations.extend(relation(&tag));
            }
        }
        Ok(Self(relations))
    }

    /// Where the relation `id` leads to, as the file has it.
    pub(super) fn target(&self, id: &str) -> Option<&str> {
        let found = self.0.iter().find(|relation| relation.id == id)?;
        Some(&found.target)
    }

    /// The path in the package of the part of type `kind` that the part `from` is related to.
    pub(super) fn target_of_type(&self, kind: &str, from: &str) -> Option<String> {
        let found = self.0.iter().find(|relation| relation.kind == kind)?;
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        Some(match found.target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None if folder.is_empty() => found.target.clone(),
            None => format!("{folder}/{}", found.target),
        })
    }
}

/// The relation that an element states.
fn relation(tag: &Tag<'_>) -> Option<Relation> {
    let kind = tag.attribute("Type")?;
    Some(Relation {
        id: tag.attribute("Id")?,
        kind: kind.rsplit('/').next()?.to_owned(),
        target: tag.attribute("Target")?,
    })
}
