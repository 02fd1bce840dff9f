//! Where a place of a text is in a newer state of it: its file was changed and read again.
//!
//! May import: nothing of ours beside this folder.

use super::Document;

/// How many paragraphs before and after a place are looked for.
const REACH: usize = 16;

impl Document {
    /// Where byte `offset` of this text is in `newer`, a later state of it: in the same paragraph,
    /// however many came or went before it. A paragraph that was changed itself is told by those
    /// around it. Where none of them is left, the number of the paragraph is kept if there are as
    /// many (the file was read in another encoding); else it is another text, and there is none.
    pub fn counterpart(&self, offset: usize, newer: &Self) -> Option<usize> {
        let own = self.block_at(offset);
        let near = (0..REACH).flat_map(|far| [own.checked_sub(far), own.checked_add(far)]);
        let found = near.flatten().find_map(|index| {
            let found = newer.block_like(self, index)?;
            Some((index, found))
        });
        match found {
            Some((index, found)) if index == own => {
                let within = offset - self.blocks[own].span.start;
                Some(newer.blocks[found].span.start + within)
            }
            Some((index, found)) => newer.start_of((found + own).saturating_sub(index)),
            None if newer.blocks.len() == self.blocks.len() => newer.start_of(own),
            None => None,
        }
    }

    /// The block with the text of block `index` of `older`, the nearest to it by number.
    fn block_like(&self, older: &Self, index: usize) -> Option<usize> {
        let text = older.slice(older.blocks.get(index)?.span);
        let same = |block: &usize| self.slice(self.blocks[*block].span) == text;
        let alike = (0..self.blocks.len()).filter(same);
        alike
            .filter(|_| !text.is_empty())
            .min_by_key(|block| block.abs_diff(index))
    }

    /// Where block `index` begins, or the last one.
    fn start_of(&self, index: usize) -> Option<usize> {
        let block = self.blocks.get(index).or(self.blocks.last())?;
        Some(block.span.start)
    }
}
