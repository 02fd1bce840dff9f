//! The fold of the search for the boxes that keep a list's rows: names in the sidebar, recent
//! files, commands.
//!
//! May import: `text::find`'s letters and clitics.

use super::{clitics::proclitics, letters::key};

/// Words that a row must hold to be kept, in any order and anywhere in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// For each word its keys: as typed, and without the clitics that it may have been typed with.
    words: Vec<Vec<String>>,
}

/// A word keeps so many letters at least when a clitic is taken off it.
const SHORTEST: usize = 2;

impl Filter {
    /// The words of `typed`.
    pub fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(key);
        Self {
            words: words.filter(|word| !word.is_empty()).map(bare).collect(),
        }
    }

    /// Whether it keeps everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it keeps a row that is written so.
    pub fn keeps(&self, row: &str) -> bool {
        self.keeps_any([row])
    }

    /// Whether it keeps a row that is written in those ways, one of which must hold every word.
    pub fn keeps_any<'r>(&self, rows: impl IntoIterator<Item = &'r str>) -> bool {
        self.is_empty()
            || rows.into_iter().any(|row| {
                let row = key(row);
                let holds = |forms: &Vec<String>| forms.iter().any(|form| row.contains(form));
                self.words.iter().all(holds)
            })
    }
}

/// Where a word stands in a row of a list, the better place first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At the beginning of one of its words, past the clitics of that.
    Beginning,
    /// Inside one.
    Inside,
}

/// Where `word` stands in `row`, for a list that puts the likeliest rows first; both are keys.
pub fn place(row: &str, word: &str) -> Option<Place> {
    let begins = |own: &str| {
        let mut offered = proclitics().iter();
        own.starts_with(word)
            || offered.any(|clitic| {
                let stem = own.strip_prefix(clitic.as_str());
                stem.is_some_and(|stem| stem.starts_with(word))
            })
    };
    if row.split(' ').any(begins) {
        return Some(Place::Beginning);
    }
    row.contains(word).then_some(Place::Inside)
}

/// A word with its readings.
fn bare(word: String) -> Vec<String> {
    let stems = proclitics().iter().filter_map(|clitic| {
        let stem = word.strip_prefix(clitic.as_str())?;
        (stem.chars().count() >= SHORTEST).then(|| stem.to_owned())
    });
    let mut forms: Vec<String> = stems.collect();
    forms.insert(0, word);
    forms
}

#[cfg(test)]
mod tests {
    use super::{Filter, Place, key, place};

    #[test]
    fn a_row_is_kept_by_any_spelling_of_its_words_in_any_order() {
        for typed in ["الحموشى", "حموشي اللطيف", "بالحموشي", "عَبد", "عبد ال"]
        {
            assert!(Filter::new(typed).keeps("عبد اللطيف الحموشي"), "{typed}");
        }
        assert!(!Filter::new("عبد الرحمن").keeps("عبد اللطيف الحموشي"));
        assert!(Filter::new("  ").is_empty() && Filter::new("ـ").keeps("x"));
    }

    #[test]
    fn a_word_begins_past_its_clitics() {
        let row = key("إظهار القائمة");
        assert_eq!(place(&row, &key("قائمه")), Some(Place::Beginning));
        assert_eq!(place(&row, &key("ائمة")), Some(Place::Inside));
        assert_eq!(place(&row, &key("كشيدة")), None);
    }
}
