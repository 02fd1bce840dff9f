//! Finds the phrases of a list in a paragraph: word by word over the folded keys, with the
//! proclitics that Arabic glues to the first word (و ف, ب ك ل, لل) offered, never forced.
//!
//! A table is a trie over word numbers, built once; looking costs a few hash lookups a word and
//! allocates nothing. May import: `text`, `extract::context`.

use super::{Context, opening::Openings};
use crate::text::{Span, WordMap, fold, fold_char, tokens};

/// One way to read the start of a written word's key: perhaps و or ف, then perhaps ب, ك or ل.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether it begins with و or ف.
    pub conjunction: bool,
    /// The preposition glued after that: ب, ك or ل.
    pub preposition: Option<char>,
    /// Where the rest begins, in bytes of the key.
    pub rest: usize,
}

/// The readings that the letters of `key` allow, the bare one first; each leaves two letters.
pub fn readings(key: &str) -> impl Iterator<Item = Reading> {
    let mut letters = key.chars();
    let first = letters.next();
    let conjunction = matches!(first, Some('و' | 'ف'));
    let glued = if conjunction { letters.next() } else { first };
    let glued = glued.filter(is_preposition);
    let proclitics = usize::from(conjunction) + usize::from(glued.is_some());
    // Every proclitic letter takes two bytes, and two letters are left.
    let room = (key.len() / 2).saturating_sub(2);
    (0..=proclitics.min(room)).map(move |count| Reading {
        conjunction: conjunction && count > 0,
        preposition: glued.filter(|_| count == proclitics && count > 0),
        rest: 2 * count,
    })
}

fn is_preposition(letter: &char) -> bool {
    matches!(letter, 'ب' | 'ك' | 'ل')
}

/// The byte offset in `word` of the letter that stands `key_bytes` into its key: marks and tatweel
/// between the letters are passed over.
pub fn offset_in_word(word: &str, key_bytes: usize) -> usize {
    let mut passed = 0;
    for (offset, c) in word.char_indices() {
        let Some(folded) = fold_char(c) else { continue };
        if passed >= key_bytes {
            return offset;
        }
        passed += folded.len_utf8();
    }
    word.len()
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PhraseMatch<'p, T> {
    /// The phrase in the paragraph, as the annotation guide cuts it: proclitics left off, but
    /// ل with the article (للمغرب) given with the whole written word.
    pub span: Span,
    /// Its first and last token.
    pub first: usize,
    /// See `first`.
    pub last: usize,
    /// How the first word was read.
    pub reading: Reading,
    /// What the list says of it.
    pub value: &'p T,
}

/// A word that some phrase begins with or holds.
#[derive(Clone, Copy, Debug)]
struct Word {
    number: u32,
    /// Stands for its spelling after ل: the key is لمغرب, the word is المغرب.
    assimilated: bool,
}

/// A list of phrases, each with what is known of it.
#[derive(Clone, Debug)]
pub struct PhraseTable<T> {
    words: WordMap<Box<str>, u32>,
    /// First words alone, which may be written after proclitics.
    starts: WordMap<Box<str>, Word>,
    /// How they begin: most words of a text begin like none of them.
    openings: Openings,
    /// Where a word leads from a node; node 0 is the root.
    steps: WordMap<(u32, u32), u32>,
    /// What ends at each node.
    ends: Vec<Option<T>>,
}

impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self {
            words: WordMap::default(),
            starts: WordMap::default(),
            openings: Openings::default(),
            steps: WordMap::default(),
            ends: vec![None],
        }
    }
}

impl<T> FromIterator<(String, T)> for PhraseTable<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut table = Self::default();
        for (phrase, value) in entries {
            table.insert(&phrase, value);
        }
        table
    }
}

impl<T> PhraseTable<T> {
    /// Adds `phrase` as an article would write it, without proclitics; of two with the same key
    /// the first stays.
    pub fn insert(&mut self, phrase: &str, value: T) {
        let mut node = 0;
        for (position, token) in tokens(phrase).iter().enumerate() {
            let key = fold(token.span.of(phrase));
            if is_passed_over(&key) {
                continue;
            }
            let word = self.number(&key);
            if position == 0 {
                self.start(&key, word);
            }
            node = self.step(node, word);
        }
        if node != 0 {
            self.ends[node as usize].get_or_insert(value);
        }
    }

    /// The number of the word with that key, a new one where it has none.
    fn number(&mut self, key: &str) -> u32 {
        let next = self.words.len() as u32;
        *self.words.entry(key.into()).or_insert(next)
    }

    /// Lets phrases begin with that word, also written after ل.
    fn start(&mut self, key: &str, number: u32) {
        if let Some(stem) = key.strip_prefix("ال") {
            let assimilated = Word {
                number,
                assimilated: true,
            };
            let key = format!("ل{stem}");
            self.openings.add(&key);
            self.starts.entry(key.into()).or_insert(assimilated);
        }
        self.openings.add(key);
        self.starts.insert(
            key.into(),
            Word {
                number,
                assimilated: false,
            },
        );
    }

    /// The node that `word` leads to from `node`, a new one where there is none.
    fn step(&mut self, node: u32, word: u32) -> u32 {
        let next = self.ends.len() as u32;
        let reached = *self.steps.entry((node, word)).or_insert(next);
        if reached == next {
            self.ends.push(None);
        }
        reached
    }

    /// How many phrases it lists.
    pub fn len(&self) -> usize {
        self.ends.iter().flatten().count()
    }

    /// Whether it lists nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a phrase holds `span` and is more than it; it begins at most three words before.
    pub fn holds(&self, paragraph: &Context<'_>, span: Span) -> bool {
        let first = (paragraph.tokens).partition_point(|token| token.span.end <= span.start);
        let beginnings = first.saturating_sub(3)..paragraph.tokens.len().min(first + 1);
        beginnings.into_iter().any(|index| {
            let phrase = self.longest_at(paragraph, index);
            phrase.is_some_and(|phrase| phrase.span.covers(span) && phrase.span.len() > span.len())
        })
    }

    /// The longest phrase that begins at token `index`, in whichever reading of the token is
    /// longest; the barest one where two are equal.
    pub fn longest_at(&self, paragraph: &Context<'_>, index: usize) -> Option<PhraseMatch<'_, T>> {
        let mut best: Option<PhraseMatch<'_, T>> = None;
        for reading in readings(&paragraph.keys[index]) {
            if let Some(found) = self.read_at(paragraph, index, reading)
                && best.as_ref().is_none_or(|best| found.last > best.last)
            {
                best = Some(found);
            }
        }
        best
    }

    /// The longest phrase that begins at token `index` when its proclitics are read in that way.
    fn read_at(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        reading: Reading,
    ) -> Option<PhraseMatch<'_, T>> {
        let key = &paragraph.keys[index][reading.rest..];
        let word = self
            .openings
            .may_have(key)
            .then(|| self.starts.get(key))??;
        if word.assimilated && reading.preposition != Some('ل') {
            return None;
        }
        let (last, value) = self.follow(paragraph, index, word.number)?;
        // للمغرب is one written word: its span begins at the ل.
        let cut = reading.rest - if word.assimilated { 2 } else { 0 };
        let start = paragraph.tokens[index].span.start + offset_in_word(paragraph.word(index), cut);
        let span = Span::new(start, paragraph.tokens[last].span.end);
        Some(PhraseMatch {
            span,
            first: index,
            last,
            reading,
            value,
        })
    }

    /// The last token and the value of the longest phrase whose first word is `word`. Quotation
    /// marks around words inside the phrase are passed over, and the closing one belongs to it:
    /// التحالف الدولي لدحر "داعش"; so are points and hyphens: سي.إن.إن, سايكس - بيكو.
    fn follow(&self, paragraph: &Context<'_>, index: usize, word: u32) -> Option<(usize, &T)> {
        let mut node = *self.steps.get(&(0, word))?;
        let mut best = self.end(node).map(|value| (index, value));
        let mut quoted = false;
        for (last, key) in paragraph.keys.iter().enumerate().skip(index + 1) {
            if is_passed_over(key) {
                continue;
            }
            if is_quotation_mark(key) {
                if best.is_some_and(|(end, _)| quoted && end + 1 == last) {
                    best = best.map(|(_, value)| (last, value));
                }
                quoted = true;
                continue;
            }
            let Some(next) = (self.words.get(key)).and_then(|word| self.steps.get(&(node, *word)))
            else {
                break;
            };
            node = *next;
            best = self.end(node).map(|value| (last, value)).or(best);
        }
        best
    }

    /// What ends at `node`.
    fn end(&self, node: u32) -> Option<&T> {
        self.ends[node as usize].as_ref()
    }
}

/// Whether a token's key is a point or hyphen, written or not inside the same names.
fn is_passed_over(key: &str) -> bool {
    matches!(key, "." | "-" | "–")
}

/// Whether a token's key is a quotation mark.
fn is_quotation_mark(key: &str) -> bool {
    matches!(key, "\"" | "“" | "”" | "«" | "»")
}
