//! A written word's key with its article and what is glued before it read off.
//!
//! May import: nothing of ours.

/// A word as the grammar of names sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'k> {
    /// The whole key.
    pub key: &'k str,
    /// Whether و or ف stands before the article.
    pub conjunction: bool,
    /// ب, ك or ل before the article.
    pub preposition: Option<char>,
    /// Whether it has the article.
    pub article: bool,
    /// What follows all that.
    pub stem: &'k str,
}

impl<'k> Word<'k> {
    /// Reads `key`. A word without the article is left whole: its first letter may be its own.
    pub fn new(key: &'k str) -> Self {
        let joined = key.strip_prefix(['و', 'ف']).unwrap_or_default();
        let bare = Self::bare(key);
        [(false, key), (true, joined)]
            .into_iter()
            .find_map(|(conjunction, rest)| {
                let (preposition, stem) = article(rest)?;
                Some(Self {
                    conjunction,
                    preposition,
                    article: true,
                    stem,
                    ..bare
                })
            })
            .unwrap_or(bare)
    }

    /// `key` with nothing read off.
    pub fn bare(key: &'k str) -> Self {
        Self {
            key,
            conjunction: false,
            preposition: None,
            article: false,
            stem: key,
        }
    }

    /// Whether it is a definite word with nothing before its article.
    pub fn is_definite(self) -> bool {
        self.article && !self.conjunction && self.preposition.is_none()
    }

    /// Whether it is a definite word joined by و and nothing else.
    pub fn is_joined(self) -> bool {
        self.article && self.conjunction && self.preposition.is_none()
    }

    /// Whether it has the article after `preposition` and nothing else.
    pub fn is_after(self, preposition: char) -> bool {
        self.article && !self.conjunction && self.preposition == Some(preposition)
    }

    /// What follows the first letter of a word without the article, if that is `letter` and three
    /// letters follow.
    pub fn without(self, letter: char) -> Option<&'k str> {
        let rest = self.key.strip_prefix(letter)?;
        (!self.article && rest.len() >= 6).then_some(rest)
    }
}

/// The preposition and stem of a word with the article; a stem has at least two letters.
fn article(word: &str) -> Option<(Option<char>, &str)> {
    let (preposition, stem) = if let Some(stem) = word.strip_prefix("ال") {
        (None, stem)
    } else if let Some(stem) = word.strip_prefix("لل") {
        (Some('ل'), stem)
    } else if let Some(stem) = word.strip_prefix("بال") {
        (Some('ب'), stem)
    } else {
        (Some('ك'), word.strip_prefix("كال")?)
    };
    (stem.len() >= 4).then_some((preposition, stem))
}
