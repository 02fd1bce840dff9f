//! The search in the article: what is looked for, what was found, and which hit is being looked
//! at. Plain data; whoever owns a thread searches.
//!
//! May import: `text`.

use crate::text::{
    Span,
    find::{Hit, Switches},
};

/// What a step to the next hit went over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrapped {
    /// The article's end: the search goes on at its beginning.
    Forward,
    /// The article's beginning: it goes on at the end.
    Back,
}

/// An open search.
#[derive(Clone, Debug, Default)]
pub struct Search {
    query: String,
    switches: Switches,
    hits: Vec<Hit>,
    /// The indices of the exact hits.
    exact: Vec<usize>,
    /// Whether the hits are those of the query as it stands.
    is_complete: bool,
    current: Option<usize>,
    /// Where was being read when the search began, or the hit that was gone to since, in bytes.
    place: usize,
    wrapped: Option<Wrapped>,
}

impl Search {
    /// A search for nothing yet that begins at byte `place`.
    pub fn new(place: usize) -> Self {
        Self {
            place,
            ..Self::default()
        }
    }

    /// What is looked for.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// How strictly it is looked for.
    pub fn switches(&self) -> Switches {
        self.switches
    }

    /// Looks for something else: what was found stays until there is something new.
    pub fn look_for(&mut self, query: &str, switches: Switches) {
        query.clone_into(&mut self.query);
        self.switches = switches;
        self.is_complete = false;
        if query.trim().is_empty() {
            self.take(Vec::new());
        }
    }

    /// Takes what was found and goes to the first exact hit from the place on, to the first looser
    /// one where there is no exact hit; at the end of the article on from its beginning.
    pub fn take(&mut self, hits: Vec<Hit>) {
        let exact = hits.iter().enumerate().filter(|(_, hit)| hit.is_exact());
        self.exact = exact.map(|(index, _)| index).collect();
        self.hits = hits;
        self.is_complete = true;
        self.wrapped = None;
        let first = self.first_from(self.place);
        self.current = match self.exact.is_empty() {
            true => first,
            false => {
                let from = self.exact.partition_point(|index| Some(*index) < first);
                self.exact.get(from).or(self.exact.first()).copied()
            }
        };
    }

    /// The first hit that ends after byte `place`, or the first of all.
    fn first_from(&self, place: usize) -> Option<usize> {
        let after = self.hits.partition_point(|hit| hit.span.end <= place);
        let count = self.hits.len();
        (count > 0).then_some(if after < count { after } else { 0 })
    }

    /// Goes to the next hit, or the one before, and round; returns it.
    pub fn step(&mut self, forward: bool) -> Option<Hit> {
        let last = self.hits.len().checked_sub(1)?;
        let (next, wrapped) = match (self.current, forward) {
            (Some(current), true) if current < last => (current + 1, None),
            (Some(_), true) => (0, Some(Wrapped::Forward)),
            (None, true) => (0, None),
            (Some(current), false) if current > 0 => (current - 1, None),
            (Some(_), false) => (last, Some(Wrapped::Back)),
            (None, false) => (last, None),
        };
        (self.current, self.wrapped) = (Some(next), wrapped);
        self.place = self.hits[next].span.start;
        self.current_hit()
    }

    /// The hit that is being looked at.
    pub fn current_hit(&self) -> Option<Hit> {
        self.hits.get(self.current?).copied()
    }

    /// The number of the hit that is being looked at, from 0.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// Whether what was found is of the query as it stands.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// What the last step went over.
    pub fn wrapped(&self) -> Option<Wrapped> {
        self.wrapped
    }

    /// How many hits there are, and how many of them are exact.
    pub fn counts(&self) -> (usize, usize) {
        (self.hits.len(), self.exact.len())
    }

    /// The hits that touch `span`, in order, with their numbers.
    pub fn hits_in(&self, span: Span) -> impl Iterator<Item = (usize, Hit)> {
        let first = self.hits.partition_point(|hit| hit.span.end <= span.start);
        let hits = self.hits[first..].iter().copied().enumerate();
        hits.map(move |(index, hit)| (first + index, hit))
            .take_while(move |(_, hit)| hit.span.start < span.end)
    }

    /// Whether hits begin in `span`, and whether one of them is exact; cheap for any number.
    pub fn begin_in(&self, span: Span) -> Option<bool> {
        let starts = |hit: &Hit| hit.span.start;
        let [from, to] = [span.start, span.end]
            .map(|offset| self.hits.partition_point(|hit| starts(hit) < offset));
        let exact = self.exact.partition_point(|index| *index < from);
        let is_exact = self.exact.get(exact).is_some_and(|index| *index < to);
        (from < to).then_some(is_exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::find::{Query, find};

    const TEXT: &str = "والصبر مفتاح الفرج. صبر جميل، وصبره طويل. صبر";

    fn search(place: &str) -> Search {
        let mut search = Search::new(TEXT.find(place).unwrap());
        search.look_for("صبر", Switches::default());
        assert!(!search.is_complete());
        search.take(find(TEXT, &Query::new("صبر", Switches::default())));
        search
    }

    #[test]
    fn the_first_exact_hit_from_the_place_on_is_gone_to() {
        assert_eq!(search("و").current(), Some(1));
        assert_eq!(search("صبر جميل").current(), Some(1));
        assert_eq!(search("طويل").current(), Some(3));
        assert_eq!(search("طويل").counts(), (4, 2));
    }

    #[test]
    fn steps_go_by_place_and_round_and_say_so() {
        let mut search = search("طويل");
        search.step(true);
        assert_eq!(
            (search.current(), search.wrapped()),
            (Some(0), Some(Wrapped::Forward))
        );
        search.step(true);
        assert_eq!((search.current(), search.wrapped()), (Some(1), None));
        search.step(false);
        search.step(false);
        assert_eq!(
            (search.current(), search.wrapped()),
            (Some(3), Some(Wrapped::Back))
        );
    }

    #[test]
    fn a_search_that_finds_more_stays_at_the_hit_that_was_gone_to() {
        let mut search = search("و");
        let hit = search.step(true).unwrap();
        search.take(find(TEXT, &Query::new("صبره", Switches::default())));
        assert_eq!(
            search.current_hit().unwrap().span.start + 2,
            hit.span.start + 2
        );
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        let mut search = search("و");
        search.look_for(" ", Switches::default());
        assert_eq!((search.counts(), search.step(true)), ((0, 0), None));
        assert!(search.is_complete());
    }

    #[test]
    fn ticks_ask_which_stretches_hold_hits() {
        let search = search("و");
        let at = |part: &str| TEXT.find(part).unwrap();
        assert_eq!(search.begin_in(Span::new(0, at("مفتاح"))), Some(false));
        assert_eq!(
            search.begin_in(Span::new(at("صبر جميل"), at("طويل"))),
            Some(true)
        );
        assert_eq!(search.begin_in(Span::new(at("مفتاح"), at("الفرج"))), None);
    }
}
