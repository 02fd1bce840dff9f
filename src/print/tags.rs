//! The tree of tags: which lines are one paragraph, and which of those is a heading, for readers
//! that speak the page or reflow it.
//!
//! May import: `document`.

use std::{collections::BTreeMap, num::NonZeroU16};

use krilla::tagging::{Identifier, Tag, TagGroup, TagKind, TagTree};

use super::Volume;

/// The parts of each piece, as they are drawn.
#[derive(Default)]
pub(super) struct Tags(BTreeMap<usize, Vec<Identifier>>);

impl Tags {
    /// Remembers parts of a piece.
    pub fn add(&mut self, piece: usize, parts: Vec<Identifier>) {
        self.0.entry(piece).or_default().extend(parts);
    }

    /// The tree.
    pub fn tree(self, volume: &Volume<'_>) -> TagTree {
        let mut tree = TagTree::new();
        for (piece, parts) in self.0 {
            let mut group = TagGroup::new(kind(volume, piece));
            parts.into_iter().for_each(|part| group.push(part));
            tree.push(group);
        }
        tree
    }
}

fn kind(volume: &Volume<'_>, piece: usize) -> TagKind {
    let piece = &volume.pieces[piece];
    let level = piece.level(volume.document()).map(u16::from);
    match level.and_then(NonZeroU16::new) {
        Some(level) => Tag::Hn(level, Some(piece.text.trim().to_owned())).into(),
        None => Tag::P.into(),
    }
}
