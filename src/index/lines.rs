//! Many short texts that are searched as one: the words of all documents, the names of all
//! entities. Kept in memory between questions.
//!
//! May import: `text`.

use crate::text::find::{Closeness, Haystack, Query};

/// Short texts, each a line.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    haystack: Haystack,
    /// The byte after the last one of each line.
    ends: Vec<u32>,
}

impl Lines {
    /// The lines of `texts`; a line end in one becomes a blank. What would take the whole beyond
    /// 4 GiB is left out.
    pub fn new<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let (mut text, mut ends) = (String::new(), Vec::new());
        for line in texts {
            let length = u32::try_from(text.len() + line.len() + 1);
            let Ok(_) = length else { break };
            text.extend(line.chars().map(|c| if c == '\n' { ' ' } else { c }));
            ends.push(text.len() as u32);
            text.push('\n');
        }
        let haystack = Haystack::new(&text);
        Self {
            text,
            haystack,
            ends,
        }
    }

    /// The lines that hold what is looked for, in order, with how near they come to it.
    pub fn holding(&self, query: &Query) -> Vec<(usize, Closeness)> {
        let hits = self.haystack.find_while(&self.text, query, &|| false);
        let mut lines: Vec<(usize, Closeness)> = Vec::new();
        for hit in hits.unwrap_or_default() {
            let line = self
                .ends
                .partition_point(|end| (*end as usize) < hit.span.end);
            match lines.last_mut() {
                Some((last, closeness)) if *last == line => {
                    *closeness = (*closeness).min(hit.closeness);
                }
                _ => lines.push((line, hit.closeness)),
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::find::Switches;

    #[test]
    fn a_line_is_found_by_what_it_holds() {
        let lines = Lines::new(["الصبر", "مصابر", "صبر", "a\nb", ""].into_iter());
        let whole = Switches {
            whole_words: true,
            ..Switches::default()
        };
        let found = lines.holding(&Query::new("صبر", whole));
        assert_eq!(found, [(0, Closeness::Near), (2, Closeness::Exact)]);
        assert_eq!(lines.holding(&Query::new("b", whole)).len(), 1);
    }
}
