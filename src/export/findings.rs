//! What a format is asked to write: a document with what was found in it, and the questions that
//! several formats ask of the two.
//!
//! May import: `document`, `entity`, `text`.

use super::{record::EntityRecord, sentences::sentences};
use crate::{
    document::Document,
    entity::{Entity, EntityId, EntityType, Extraction},
    text::Span,
};

/// A document with what was found in it, corrected by the reader or not.
#[derive(Clone, Copy, Debug)]
pub struct Findings<'d> {
    /// The document.
    pub document: &'d Document,
    /// What was found in it; its spans lie in the document's text.
    pub extraction: &'d Extraction,
}

/// A stretch of text that is one mention, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where, in bytes of the document's text.
    pub span: Span,
    /// The mention that it is, an index into the extraction's.
    pub mention: Option<usize>,
}

/// The rows of an index under one type: entities in the order that a reader looks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexGroup {
    /// The type.
    pub kind: EntityType,
    /// The entities, the most mentioned first, then by first mention.
    pub entities: Vec<EntityId>,
}

impl<'d> Findings<'d> {
    /// The entities with their numbers.
    pub fn entities(&self) -> impl Iterator<Item = (EntityId, &'d Entity)> + use<'d> {
        (0..).map(EntityId).zip(&self.extraction.entities)
    }

    /// The entities as records.
    pub(super) fn entity_records(&self) -> impl Iterator<Item = EntityRecord<'d>> + use<'d> {
        self.entities()
            .map(|(id, entity)| EntityRecord::of(entity, id))
    }

    /// The text of `span` in pieces that are a mention or none; a mention that `span` cuts is
    /// cut.
    pub fn pieces(&self, span: Span) -> Vec<Piece> {
        let mentions = &self.extraction.mentions;
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let (mut pieces, mut at) = (Vec::new(), span.start);
        for (index, mention) in mentions.iter().enumerate().skip(first) {
            if mention.span.start >= span.end {
                break;
            }
            let inside = span.intersection(mention.span);
            push(&mut pieces, Span::new(at, inside.start), None);
            push(&mut pieces, inside, Some(index));
            at = inside.end;
        }
        push(&mut pieces, Span::new(at, span.end), None);
        pieces
    }

    /// The sentences of the paragraph at `paragraph`, which they tile; none ends inside a mention.
    pub fn sentences(&self, paragraph: Span) -> Vec<Span> {
        let mentions = &self.extraction.mentions;
        let mut whole: Vec<Span> = Vec::new();
        for sentence in sentences(&self.document.text, paragraph) {
            let after = mentions.partition_point(|mention| mention.span.end <= sentence.start);
            let is_cut = mentions
                .get(after)
                .is_some_and(|mention| mention.span.start < sentence.start);
            match whole.last_mut().filter(|_| is_cut) {
                Some(last) => last.end = sentence.end,
                None => whole.push(sentence),
            }
        }
        whole
    }

    /// The entities type by type, in the reader's order of interest.
    pub fn index(&self) -> Vec<IndexGroup> {
        let group = |kind| {
            let of_kind = self.entities().filter(|(_, entity)| entity.kind == kind);
            let mut entities: Vec<EntityId> = of_kind.map(|(id, _)| id).collect();
            entities
                .sort_by_key(|id| std::cmp::Reverse(self.extraction.entity(*id).mentions.len()));
            IndexGroup { kind, entities }
        };
        let groups = EntityType::ALL.into_iter().map(group);
        groups.filter(|group| !group.entities.is_empty()).collect()
    }

    /// What the document is called: its title, or its file's name.
    pub fn title(&self) -> Option<String> {
        let name = || {
            let name = self.document.origin.path.as_deref()?.file_name()?;
            Some(name.to_string_lossy().into_owned())
        };
        self.document.metadata.title.clone().or_else(name)
    }
}

fn push(pieces: &mut Vec<Piece>, span: Span, mention: Option<usize>) {
    if !span.is_empty() {
        pieces.push(Piece { span, mention });
    }
}
