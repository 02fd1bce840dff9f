//! Numbers as Arabic writes them: figures (27.3, ٢٧٫٣, 600,000, 2ر183), words (خمسة وعشرون ألفا) and
//! mixtures (27.3 مليار, مليار و260 مليون). Dates and amounts read their numbers here.
//!
//! May import: `extract::context`, `extract::lexicon`, `text`.

mod figures;
mod ordinals;
mod words;

pub use figures::{Figure, close, figure, figure_value};
pub use ordinals::Ordinal;

use super::{Context, lexicon::Lexicon, table::rows};

/// What a number word is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberWord {
    /// One to nine.
    Unit(f64),
    /// Ten to ninety.
    Ten(f64),
    /// A hundred to nine hundred.
    Hundred(f64),
    /// A thousand, a million …: multiplies what stands before it.
    Scale(f64),
    /// Thousands, millions …: multiplies too; by itself an amount without a number.
    Many(f64),
    /// Two thousand, two million …, in one word.
    Scales(f64),
    /// A half, a quarter, a third.
    Fraction(f64),
    /// Some tens, hundreds: an amount without a number.
    Vague,
    /// First to tenth.
    Ordinal(u8),
    /// The "first" of eleventh, twenty-first.
    OrdinalOne,
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Byte where it begins, proclitics left off.
    pub start: usize,
    /// Index of the token after it.
    pub next: usize,
    /// What it comes to; `None` where it is only an order of magnitude (مئات الملايين).
    pub value: Option<f64>,
    /// Whether it holds a word like million, so that a unit may follow after a full number.
    pub scaled: bool,
}

/// Reads numbers; made once, from the table of number words.
#[derive(Debug)]
pub struct Numbers {
    words: Lexicon<NumberWord>,
}

impl Default for Numbers {
    fn default() -> Self {
        Self::new()
    }
}

impl Numbers {
    /// The reader, its words from `assets/tables/number_words.tsv`.
    pub fn new() -> Self {
        let table = rows(include_str!("../../../assets/tables/number_words.tsv"));
        let words = table.filter_map(|row| {
            let word = number_word(row.column(1), row.column(2))?;
            Some((row.column(0).to_owned(), word))
        });
        Self {
            words: words.collect(),
        }
    }

    /// The number that begins at token `index`, proclitics of its first word left off.
    pub fn read(&self, paragraph: &Context<'_>, index: usize) -> Option<Number> {
        self.read_sum(paragraph, index)
    }
}

/// The meaning of a row of the table.
pub(crate) fn number_word(class: &str, value: &str) -> Option<NumberWord> {
    let number = value.parse::<f64>();
    Some(match class {
        "unit" => NumberWord::Unit(number.ok()?),
        "ten" => NumberWord::Ten(number.ok()?),
        "hundred" => NumberWord::Hundred(number.ok()?),
        "scale" => NumberWord::Scale(number.ok()?),
        "many" => NumberWord::Many(number.ok()?),
        "scales" => NumberWord::Scales(number.ok()?),
        "fraction" => NumberWord::Fraction(number.ok()?),
        "vague" => NumberWord::Vague,
        "ordinal" => NumberWord::Ordinal(value.parse().ok()?),
        "ordinal-one" => NumberWord::OrdinalOne,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_understood() {
        for row in rows(include_str!("../../../assets/tables/number_words.tsv")) {
            assert!(
                number_word(row.column(1), row.column(2)).is_some(),
                "{row:?}"
            );
        }
    }
}
