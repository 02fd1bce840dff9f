//! What `assets/tables/kashida.tsv` says of each letter: how it joins and how good it is to
//! lengthen a word beside it.
//!
//! May import: nothing of ours.

use std::sync::LazyLock;

pub(super) const TATWEEL: char = '\u{640}';

/// What a character is to a word.
pub(super) enum Sign {
    /// A letter of the Arabic block, by its place there, or of the later blocks (0).
    Letter(usize),
    Mark,
    Joiner,
    Other,
}

impl Sign {
    pub fn of(c: char) -> Self {
        match c {
            '\u{620}'..='\u{64A}'
            | '\u{66E}'..='\u{66F}'
            | '\u{671}'..='\u{6D3}'
            | '\u{6D5}'
            | '\u{6EE}'..='\u{6EF}'
            | '\u{6FA}'..='\u{6FC}'
            | '\u{6FF}' => Self::Letter(c as usize - BLOCK as usize),
            '\u{750}'..='\u{77F}' | '\u{870}'..='\u{887}' | '\u{8A0}'..='\u{8C8}' => {
                Self::Letter(0)
            }
            '\u{610}'..='\u{61A}'
            | '\u{64B}'..='\u{65F}'
            | '\u{670}'
            | '\u{6D6}'..='\u{6DC}'
            | '\u{6DF}'..='\u{6E4}'
            | '\u{6E7}'
            | '\u{6E8}'
            | '\u{6EA}'..='\u{6ED}'
            | '\u{8CA}'..='\u{8E1}'
            | '\u{8E3}'..='\u{8FF}' => Self::Mark,
            '\u{200C}' | '\u{200D}' | '\u{34F}' => Self::Joiner,
            _ => Self::Other,
        }
    }
}

/// Where the Arabic block begins.
const BLOCK: char = '\u{600}';

/// How a letter joins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Joins {
    /// To none, or it is not known.
    #[default]
    None,
    /// To the letter before it.
    Right,
    /// To both neighbours.
    Both,
}

/// What the table says of a letter; a priority of 0 is none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rule {
    pub joins: Joins,
    pub after: u8,
    pub before_final: u8,
    pub before_tooth: u8,
    pub tooth_before: bool,
    pub lam: bool,
    pub alif: bool,
}

/// A priority that forbids.
pub(super) const NEVER: u8 = u8::MAX;

/// The table.
pub(super) struct Rules {
    pub letters: [Rule; 256],
    pub between: u8,
    pub exempt: Vec<Vec<char>>,
}

pub(super) static RULES: LazyLock<Rules> =
    LazyLock::new(|| Rules::read(include_str!("../../assets/tables/kashida.tsv")));

impl Rules {
    /// Reads the table; rows that it does not understand say nothing (a test finds them).
    fn read(table: &str) -> Self {
        let mut rules = Self {
            letters: [Rule::default(); 256],
            between: 0,
            exempt: Vec::new(),
        };
        for (index, rule) in rules.letters.iter_mut().enumerate().skip(1) {
            let c = char::from_u32(BLOCK as u32 + index as u32);
            if c.is_some_and(|c| matches!(Sign::of(c), Sign::Letter(_))) {
                rule.joins = Joins::Both;
            }
        }
        let rows = table.lines().filter(|line| !line.starts_with('#'));
        rows.for_each(|row| rules.add(row));
        rules
    }

    /// Adds a row.
    fn add(&mut self, row: &str) {
        let mut columns = row.split('\t');
        let [Some(first), Some(rule), Some(letters)] = [(); 3].map(|()| columns.next()) else {
            return;
        };
        let priority = first.parse().unwrap_or(NEVER);
        match (rule, letters) {
            ("between", _) => self.between = priority,
            ("word-end", ends) => self
                .exempt
                .extend(ends.split(' ').map(|end| end.chars().collect())),
            (_, "*") => self.rest(priority),
            _ => letters
                .chars()
                .filter(|c| *c != ' ')
                .for_each(|c| self.letter(c, rule, first, priority)),
        }
    }

    /// Gives the letters that no row before named a priority before their final form.
    fn rest(&mut self, priority: u8) {
        for rule in &mut self.letters {
            if rule.before_final == 0 {
                rule.before_final = priority;
            }
        }
    }

    /// Notes what a row says of one letter.
    fn letter(&mut self, c: char, rule: &str, first: &str, priority: u8) {
        let Some(letter) = (c as usize)
            .checked_sub(BLOCK as usize)
            .and_then(|index| self.letters.get_mut(index))
        else {
            return;
        };
        match rule {
            "after" => letter.after = priority,
            "before-final" => letter.before_final = priority,
            "before-tooth" => letter.before_tooth = priority,
            "tooth-before" => letter.tooth_before = true,
            "lam" => letter.lam = true,
            "alif" => letter.alif = true,
            "joins" if first == "right" => letter.joins = Joins::Right,
            "joins" => letter.joins = Joins::None,
            _ => {}
        }
    }
}
