//! Counts, over raw text, how often each word stands beside a name and after a word that goes with
//! places: the measure of how far a listed word can be trusted to be a name.
//!
//! A word is first taken for a name where the lists count it often; then, a few times over, as far
//! as its neighbours are names. كريم, a name and an ordinary adjective, stays low; عبد اللطيف rises.
//! The rows also say how often the annotated training articles have a *common* word in a person or
//! place; rarer words are left out there, so that no article's persons become a list.
//! May import: `extract::gazetteer`, `text`.

use std::{
    collections::HashMap,
    error::Error,
    fmt::Write as _,
    fs,
    io::{self, BufRead as _},
    path::Path,
};

use warraq::{
    extract::table::rows,
    text::{fold, tokens},
};

use crate::sources::{Counts, is_arabic_word, name_words};

/// The table that `--statistics` wrote and the compiler reads.
pub const TABLE: &str = include_str!("../../../assets/tables/word_statistics.tsv");

/// How often a word must stand in the raw text to have a row: listed names, other words.
const LEAST: (u32, u32) = (5, 20);
/// How often it must, to be counted in the annotated articles too.
const COMMON: u32 = 200;

/// Words before a place (folded): "the city of", "south of".
const PLACE_CUES: &str = "مدينه بمدينه لمدينه ومدينه مدينتي قريه محافظه بمحافظه ولايه بولايه اقليم \
    باقليم جنوب شمال شرق غرب العاصمه بالعاصمه جمهوريه دوله مطار منطقه بمنطقه ضواحي سكان اهالي والي";
/// Prepositions that places often follow.
const PREPOSITIONS: &str = "في من الي بين نحو داخل خارج";

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Occurrences in the raw text.
    pub count: u32,
    /// Per cent of them that stand beside a name.
    pub name: u8,
    /// Per cent of them that follow a name.
    pub after_name: u8,
    /// Place cues, thrice, and prepositions before it, per hundred occurrences.
    pub place: u8,
    /// Occurrences in the annotated articles (common words only), and in persons and places there.
    pub gold: [u32; 3],
}

/// The rows of a statistics table, by word.
pub fn read(table: &str) -> HashMap<&str, Word> {
    rows(table)
        .map(|row| {
            let number = |column| row.column(column).parse::<u32>().unwrap_or_default();
            let word = Word {
                count: number(1),
                name: number(2) as u8,
                after_name: number(3) as u8,
                place: number(4) as u8,
                gold: [number(5), number(6), number(7)],
            };
            (row.column(0), word)
        })
        .collect()
}

/// Words by number, how often each stands, and how often each pair stands together.
#[derive(Default)]
struct Corpus {
    numbers: HashMap<String, u32>,
    words: Vec<(String, u32)>,
    pairs: HashMap<(u32, u32), u32>,
}

impl Corpus {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.numbers.insert(word.to_owned(), number);
        self.words.push((word.to_owned(), 0));
        number
    }

    fn read(lines: impl Iterator<Item = io::Result<String>>) -> io::Result<Self> {
        let mut corpus = Self::default();
        for line in lines {
            let line = line?;
            let mut before = None;
            for token in tokens(&line) {
                let word = corpus.number(&fold(token.span.of(&line)));
                corpus.words[word as usize].1 += 1;
                if let Some(before) = before {
                    *corpus.pairs.entry((before, word)).or_default() += 1;
                }
                before = Some(word);
            }
        }
        // A pair seen once says little and costs most of the memory.
        corpus.pairs.retain(|_, count| *count > 1);
        Ok(corpus)
    }
}

/// For each word, the share of its occurrences that follow, and that stand before, a name.
fn neighbours(corpus: &Corpus, name: &[f32]) -> (Vec<f32>, Vec<f32>) {
    let mut after = vec![0.0_f64; name.len()];
    let mut before = vec![0.0_f64; name.len()];
    let mut pairs: Vec<_> = corpus.pairs.iter().collect();
    pairs.sort_unstable();
    for (&(first, second), &count) in pairs {
        after[second as usize] += f64::from(count) * f64::from(name[first as usize]);
        before[first as usize] += f64::from(count) * f64::from(name[second as usize]);
    }
    let share = |sums: Vec<f64>| {
        let shares = sums.iter().zip(&corpus.words);
        shares
            .map(|(sum, word)| (sum / f64::from(word.1)).min(1.0) as f32)
            .collect()
    };
    (share(after), share(before))
}

/// How much of each word's occurrences stand beside a name, and follow one.
fn affinities(corpus: &Corpus, lists: &HashMap<String, Counts>) -> (Vec<f32>, Vec<f32>) {
    let first = |(word, count): &(String, u32)| match lists.get(word) {
        Some(counts) if counts.given >= 50 => 1.0,
        Some(counts) if counts.foreign && !word.starts_with("ال") && *count < 3000 => 0.35,
        _ => 0.0,
    };
    let mut name: Vec<f32> = corpus.words.iter().map(first).collect();
    let mut result = (name.clone(), name.clone());
    for _ in 0..6 {
        let (after, before) = neighbours(corpus, &name);
        let beside: Vec<f32> = after
            .iter()
            .zip(&before)
            .map(|(a, b)| (a + b - a * b).min(1.0))
            .collect();
        for (index, (word, count)) in corpus.words.iter().enumerate() {
            if *count >= 3 && lists.contains_key(word) {
                let share = beside[index];
                name[index] = if share > 0.08 {
                    (share * 1.8).min(1.0)
                } else {
                    share / 2.0
                };
            }
        }
        result = (beside, after);
    }
    result
}

/// For each word, place cues (counted thrice) and prepositions before it, by occurrence.
fn place_scores(corpus: &Corpus) -> Vec<f32> {
    let weight = |word: &str| match word {
        _ if PLACE_CUES.split_whitespace().any(|cue| cue == word) => 3,
        _ if PREPOSITIONS.split_whitespace().any(|cue| cue == word) => 1,
        _ => 0,
    };
    let weights: Vec<u32> = corpus.words.iter().map(|(word, _)| weight(word)).collect();
    let mut sums = vec![0u32; weights.len()];
    for (&(first, second), &count) in &corpus.pairs {
        sums[second as usize] += count * weights[first as usize];
    }
    sums.iter()
        .zip(&corpus.words)
        .map(|(sum, word)| *sum as f32 / (word.1 + 1) as f32)
        .collect()
}

/// For each word of the annotated articles: occurrences, in persons, in places.
fn gold(train: &str) -> Result<HashMap<String, [u32; 3]>, Box<dyn Error>> {
    let mut words: HashMap<String, [u32; 3]> = HashMap::new();
    for line in train.lines() {
        let article: serde_json::Value = serde_json::from_str(line)?;
        let text = article["text"].as_str().unwrap_or_default();
        let mut kinds = vec![0usize; text.chars().count() + 1];
        for mention in article["mentions"].as_array().into_iter().flatten() {
            let kind = match mention["type"].as_str() {
                Some("PER") => 1,
                Some("LOC") => 2,
                _ => continue,
            };
            let bound = |name: &str| mention[name].as_u64().unwrap_or_default() as usize;
            kinds[bound("start")..bound("end")].fill(kind);
        }
        let scalars: HashMap<usize, usize> = text
            .char_indices()
            .enumerate()
            .map(|(n, (byte, _))| (byte, n))
            .collect();
        for token in tokens(text) {
            let entry = words.entry(fold(token.span.of(text))).or_default();
            entry[0] += 1;
            let kind = kinds[scalars[&token.span.start]];
            if kind > 0 {
                entry[kind] += 1;
            }
        }
    }
    Ok(words)
}

/// Counts standard input and writes the table.
pub fn write(sources: &Path, train: &Path, table: &Path) -> Result<(), Box<dyn Error>> {
    let lists = name_words(sources)?;
    let gold = gold(&fs::read_to_string(train)?)?;
    let corpus = Corpus::read(io::stdin().lock().lines())?;
    let (name, after) = affinities(&corpus, &lists);
    let place = place_scores(&corpus);
    let percent = |share: f32| (share * 100.0).round().min(99.0) as u8;
    let mut rows: Vec<String> = Vec::new();
    for (index, (word, count)) in corpus.words.iter().enumerate() {
        let least = if lists.contains_key(word) {
            LEAST.0
        } else {
            LEAST.1
        };
        if *count < least || !is_arabic_word(word) {
            continue;
        }
        let (name, after, place) = (
            percent(name[index]),
            percent(after[index]),
            percent(place[index]),
        );
        let mut row = format!("{word}\t{count}\t{name}\t{after}\t{place}");
        if let Some([seen, person, at]) = gold.get(word).filter(|_| *count >= COMMON) {
            write!(row, "\t{seen}\t{person}\t{at}")?;
        }
        rows.push(row);
    }
    rows.sort_unstable();
    fs::write(table, format!("{HEAD}{}\n", rows.join("\n")))?;
    Ok(())
}

/// The table's head.
const HEAD: &str = "\
# How often a word (folded key) stands beside names and in places: what decides whether a listed
# word can be trusted to be a name. Made by `gazetteer --statistics`, see assets/SOURCES.md.
# Columns: word; occurrences in 18.8 M words of raw text; per cent of them beside a name; per cent
# after a name; place cues (thrice) and prepositions before it per hundred; and, for words with 200
# occurrences and more, how often the annotated training articles have it, in a person, in a place.
";
