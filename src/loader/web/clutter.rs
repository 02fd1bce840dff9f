//! What stands on a page and is not its article: menus, advertisements, bars to share it, lists
//! of what else there is to read.
//!
//! May import: `document`, `text`.

use std::collections::HashMap;

use dom_query::NodeRef;

use super::{blocks::PageBlock, element};
use crate::{document::BlockKind, text::fold};

/// The words that tell it; the table's head says how.
const TABLE: &str = include_str!("../../../assets/tables/page_clutter.tsv");

/// The longest line that is looked up, in bytes.
const LONGEST_LINE: usize = 120;

/// The longest block that is looked up, in bytes: a notice has some sentences.
const LONGEST_BLOCK: usize = 1000;

/// The share, in per cent, from which a list or a line is made of links.
const MOSTLY_LINKS: usize = 70;

/// What a class says of its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// It is no part of an article, unless it holds most of the page.
    Beside,
    /// It is none, however much it holds.
    Never,
}

/// The words after the first of a phrase, and what the phrase says.
type Phrase = (Vec<&'static str>, Standing);

/// The tables of what is left out.
pub(super) struct Clutter {
    /// Phrases of class words, with what they are (`class`, `never`), by their first word.
    classes: HashMap<&'static str, Vec<Phrase>>,
    /// Those of one word with any end, without their `*`.
    starts: Vec<(&'static str, Standing)>,
    /// Folded lines, with what they are (`line`, `start`, ...).
    lines: Vec<(&'static str, String)>,
}

impl Clutter {
    /// Reads the table.
    pub(super) fn new() -> Self {
        let mut clutter = Self {
            classes: HashMap::new(),
            starts: Vec::new(),
            lines: Vec::new(),
        };
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        for (place, form) in rows.filter_map(|row| row.split_once('\t')) {
            match place {
                "class" => clutter.add_class(form, Standing::Beside),
                "never" => clutter.add_class(form, Standing::Never),
                _ => clutter.lines.push((place, fold(form).to_lowercase())),
            }
        }
        clutter
    }

    fn add_class(&mut self, form: &'static str, standing: Standing) {
        if let Some(start) = form.strip_suffix('*') {
            return self.starts.push((start, standing));
        }
        let mut words = form.split(' ');
        if let Some(first) = words.next() {
            let phrases = self.classes.entry(first).or_default();
            phrases.push((words.collect(), standing));
        }
    }

    /// What the element says of itself; `None` where it may be a part of an article.
    pub(super) fn standing(&self, node: &NodeRef<'_>) -> Option<Standing> {
        match &*element::name(node) {
            "nav" | "footer" | "aside" => return Some(Standing::Beside),
            "body" | "html" | "main" | "article" => return None,
            _ => {}
        }
        let words = element::words(node);
        let of_word = |(at, word): (usize, &String)| {
            let rest = &words[at + 1..];
            let phrases = self.classes.get(word.as_str()).into_iter().flatten();
            let whole = phrases.filter(|(phrase, _)| starts_with(rest, phrase));
            let starts = self
                .starts
                .iter()
                .filter(|(start, _)| word.starts_with(start));
            let standings = whole.map(|(_, standing)| *standing);
            standings.chain(starts.map(|(_, standing)| *standing)).max()
        };
        words.iter().enumerate().filter_map(of_word).max()
    }

    /// `blocks` without the lines that are no part of an article.
    pub(super) fn without(&self, blocks: Vec<PageBlock>) -> Vec<PageBlock> {
        let mut kept: Vec<PageBlock> = Vec::with_capacity(blocks.len());
        let mut after_end = false;
        for block in blocks {
            match self.place(&block) {
                Some("end") => after_end = true,
                Some(_) => {}
                None if after_end && (is_mostly_links(&block) || is_label(&block)) => {}
                None => {
                    after_end = false;
                    kept.push(block);
                }
            }
        }
        kept
    }

    /// What the table says of a block's line.
    fn place(&self, block: &PageBlock) -> Option<&'static str> {
        if block.text.len() > LONGEST_BLOCK {
            return None;
        }
        let key = fold(&block.text).to_lowercase();
        let key = key.trim_matches(|c: char| !c.is_alphanumeric());
        let row = self.lines.iter().find(|(place, form)| match *place {
            "start" => is_mostly_links(block) && key.starts_with(form.as_str()),
            "disclaimer" => key.starts_with(form.as_str()),
            "notice" => block.linked > 0 && key.contains(form.as_str()),
            _ => key.len() <= LONGEST_LINE && key == form,
        });
        row.map(|(place, _)| *place)
    }
}

/// Whether `words` begin with `phrase`.
fn starts_with(words: &[String], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, part)| word == part)
}

/// Whether a block is made of links.
fn is_mostly_links(block: &PageBlock) -> bool {
    block.linked * 100 >= block.text.len() * MOSTLY_LINKS
}

/// Whether a block is a heading or a few words: what stands over a list of links, or beside one.
fn is_label(block: &PageBlock) -> bool {
    matches!(block.kind, BlockKind::Heading(_)) || block.text.split_whitespace().count() < 5
}

/// Whether an element of links may be a list of them. A paragraph is none, nor a box with words of
/// its own between the links: `قال <a>فلان</a> و<a>فلان</a>` is a sentence.
pub(super) fn may_be_list(node: &NodeRef<'_>) -> bool {
    match &*element::name(node) {
        "ul" | "ol" | "dl" | "table" => true,
        "div" | "section" => !node
            .children_it(false)
            .any(|child| child.is_text() && child.text().contains(char::is_alphabetic)),
        _ => false,
    }
}
