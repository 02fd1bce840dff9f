//! Going from mention to mention: by place in the text, by row, to the next and back.
//!
//! May import: `entity`, `text`.

use super::{RowId, Session};
use crate::{
    entity::{EntityId, EntityType, Mention},
    text::Span,
};

impl Session {
    /// The mention that covers byte `offset`, as an index into the extraction's mentions.
    pub fn mention_at(&self, offset: usize) -> Option<usize> {
        let mentions = &self.extraction.mentions;
        let after = mentions.partition_point(|mention| mention.span.start <= offset);
        let index = after.checked_sub(1)?;
        mentions[index].span.contains(offset).then_some(index)
    }

    /// The shaded mentions that touch `span`, by position, with their indices.
    pub fn shaded_in(&self, span: Span) -> impl Iterator<Item = (usize, &Mention)> {
        let mentions = &self.extraction.mentions;
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        mentions[first..]
            .iter()
            .enumerate()
            .map(move |(index, mention)| (first + index, mention))
            .take_while(move |(_, mention)| mention.span.start < span.end)
            .filter(|(_, mention)| self.is_shaded(mention.kind) && self.is_listed(mention))
    }

    /// The row that a mention is counted in.
    pub fn row_of(&self, mention: usize) -> RowId {
        let mention = &self.extraction.mentions[mention];
        RowId {
            entity: mention.entity,
            kind: mention.kind,
        }
    }

    /// The row of the entity of that name, where one is listed with mentions of `kind`.
    pub fn row_named(&self, name: &str, kind: EntityType) -> Option<RowId> {
        let entities = self.extraction.entities.iter();
        let found = (0..)
            .map(EntityId)
            .zip(entities)
            .find(|(_, entity)| entity.name == name);
        found.map(|(entity, _)| RowId { entity, kind })
    }

    /// The selected row.
    pub fn selected_row(&self) -> Option<RowId> {
        self.row
    }

    /// The mention that was last gone to.
    pub fn current_mention(&self) -> Option<usize> {
        self.mention
    }

    /// Selects a mention and with it its row.
    pub fn select_mention(&mut self, mention: usize) {
        self.choose_nothing();
        self.mention = Some(mention);
        self.row = Some(self.row_of(mention));
    }

    /// Selects nothing.
    pub fn deselect(&mut self) {
        self.choose_nothing();
        self.mention = None;
        self.row = None;
    }

    /// Goes to the first mention of `row`, or from one of its mentions to the next, and round;
    /// returns the mention gone to.
    pub fn step_row(&mut self, row: RowId) -> Option<usize> {
        self.choose_nothing();
        let current = self.mention.filter(|_| self.row == Some(row));
        self.step(current, true, |session, mention| {
            session.row_of(mention) == row
        })
    }

    /// Goes to the next (or previous) mention of the selected row, or of anything shaded when no
    /// row is selected; returns the mention gone to.
    pub fn step_mention(&mut self, forward: bool) -> Option<usize> {
        let row = self.row;
        self.step(self.mention, forward, |session, mention| match row {
            Some(row) => session.row_of(mention) == row,
            None => session.is_shaded(session.extraction.mentions[mention].kind),
        })
    }

    /// Looks from `current` (from the start where there is none) for the next mention that is
    /// `wanted`, once round the document, and selects it.
    fn step(
        &mut self,
        current: Option<usize>,
        forward: bool,
        wanted: impl Fn(&Self, usize) -> bool,
    ) -> Option<usize> {
        let count = self.extraction.mentions.len();
        let from = match (current, forward) {
            (Some(current), _) => current,
            (None, true) => count.checked_sub(1)?,
            (None, false) => 0,
        };
        let at = |step: usize| if forward { from + step } else { from + count - step } % count;
        let listed = |mention: &usize| self.is_listed(&self.extraction.mentions[*mention]);
        let mut around = (1..=count).map(at).filter(listed);
        let found = around.find(|mention| wanted(self, *mention))?;
        let row = self.row.is_some().then(|| self.row_of(found));
        self.mention = Some(found);
        self.row = row.or_else(|| Some(self.row_of(found)));
        Some(found)
    }
}
