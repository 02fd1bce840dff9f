//! The paragraph styles of a word processor's file: which paragraphs they make headings, points,
//! quotations and captions.
//!
//! May import: `document`, `text`.

use std::collections::HashMap;

use crate::{document::BlockKind, text::Direction};

/// Names of built-in styles, and what they make of a paragraph.
const NAMES: &str = include_str!("../../../assets/tables/paragraph_styles.tsv");

/// How many styles are looked at, each based on the next; a file may have them in a circle.
const LONGEST_CHAIN: usize = 32;

/// The deepest level of a heading.
const DEEPEST_HEADING: u8 = 9;

/// A paragraph style, as far as it says something here.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// The name that a reader sees; of a built-in one, English in any language.
    pub(super) name: String,
    /// The style that it takes from what it does not say itself.
    pub(super) parent: Option<String>,
    /// Its outline level: 1 to 9 of headings, 0 of running text.
    pub(super) outline: Option<u8>,
    /// Whether its paragraphs are points of a list.
    pub(super) is_point: Option<bool>,
    /// The base direction of its paragraphs.
    pub(super) direction: Option<Direction>,
}

/// All styles by the name that the file refers to them by.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    /// Adds a style.
    pub(super) fn insert(&mut self, key: String, style: Style) {
        self.0.insert(key, style);
    }

    /// What a paragraph of style `key` is by its style alone.
    pub(super) fn kind(&self, key: &str) -> BlockKind {
        let said = self.chain(key).find_map(|style| match style.outline {
            Some(0) => Some(BlockKind::Paragraph),
            Some(level) => Some(BlockKind::Heading(level.min(DEEPEST_HEADING))),
            None => kind_of_name(&style.name),
        });
        // A built-in style may be referred to without being described.
        let last = self.chain(key).last();
        let last = last.map_or(Some(key), |last| last.parent.as_deref());
        let built_in = last.filter(|last| !self.0.contains_key(*last));
        said.or_else(|| kind_of_name(built_in?))
            .unwrap_or(BlockKind::Paragraph)
    }

    /// Whether paragraphs of style `key` are points of a list.
    pub(super) fn is_point(&self, key: &str) -> bool {
        let said = self.chain(key).find_map(|style| style.is_point);
        said.unwrap_or(false)
    }

    /// The base direction of paragraphs of style `key`.
    pub(super) fn direction(&self, key: &str) -> Option<Direction> {
        self.chain(key).find_map(|style| style.direction)
    }

    /// The style of `key`, the one that it is based on, and so on.
    fn chain(&self, key: &str) -> impl Iterator<Item = &Style> {
        let parent = |style: &&Style| self.0.get(style.parent.as_ref()?);
        std::iter::successors(self.0.get(key), parent).take(LONGEST_CHAIN)
    }
}

/// What a paragraph is whose style has this name (`heading 2`, `Heading2`, `Title`).
fn kind_of_name(name: &str) -> Option<BlockKind> {
    let name = name.replace("_20_", " ").to_lowercase();
    let base = name.trim_end_matches(|c: char| c.is_numeric());
    let level = name[base.len()..].parse().unwrap_or(1u8);
    let rows = NAMES.lines().filter(|line| !line.starts_with('#'));
    let mut rows = rows.filter_map(|row| row.split_once('\t'));
    let (_, kind) = rows.find(|(row, _)| *row == base.trim_end())?;
    match kind {
        "heading" => Some(BlockKind::Heading(level.clamp(1, DEEPEST_HEADING))),
        "title" => Some(BlockKind::Heading(1)),
        "subtitle" => Some(BlockKind::Heading(2)),
        "quotation" => Some(BlockKind::Quotation),
        "caption" => Some(BlockKind::Caption),
        _ => None,
    }
}
