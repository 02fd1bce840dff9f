//! Fits the weights of the features that make a listed name a person's or a place's: logistic
//! regression with a ridge, by full gradient steps, over every name that the rules consider in the
//! training articles.
//!
//! May import: `document`, `extract`, `text`.

use std::{error::Error, fmt, fmt::Write as _, fs, path::Path, sync::Arc};

use warraq::{
    extract::{
        Context,
        gazetteer::{Gazetteer, weights::Considered},
        persons::{self, Persons},
        places::{self, Places},
    },
    text::{Span, TokenKind},
};

/// How strongly weights are drawn to zero.
const RIDGE: f64 = 2.0;
/// Gradient steps.
const STEPS: usize = 1500;

/// A considered name, and whether the annotators have it.
struct Example {
    features: Vec<(usize, f64)>,
    is_right: bool,
}

/// What is fitted: a stage's names, and the type that the annotators give them.
struct Task<'s> {
    code: &'s str,
    considered: &'s dyn Fn(&Context<'_>, usize) -> Vec<Considered>,
}

/// Fits the weights on `train` and writes the tables into the folder `tables`.
pub fn write(train: &Path, tables: &Path) -> Result<(), Box<dyn Error>> {
    let gazetteer = Arc::new(Gazetteer::open());
    let train = fs::read_to_string(train)?;
    let persons = Persons::new(gazetteer.clone());
    let considered = |paragraph: &Context<'_>, index| persons.considered(paragraph, index);
    let task = Task {
        code: "PER",
        considered: &considered,
    };
    write_table(
        &task,
        &train,
        persons::Feature::ALL,
        &tables.join("person_weights.tsv"),
    )?;
    let places = Places::new(gazetteer);
    let considered = |paragraph: &Context<'_>, index| places.considered(paragraph, index);
    let task = Task {
        code: "LOC",
        considered: &considered,
    };
    write_table(
        &task,
        &train,
        places::Feature::ALL,
        &tables.join("place_weights.tsv"),
    )
}

/// Fits one task and writes its table.
fn write_table<F: fmt::Debug>(
    task: &Task<'_>,
    train: &str,
    features: &[F],
    table: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut examples: [Vec<Example>; 2] = [Vec::new(), Vec::new()];
    for line in train.lines() {
        read_article(&serde_json::from_str(line)?, task, &mut examples);
    }
    let [single, several] = examples.map(|examples| fit(&examples, features.len()));
    let mut rows: Vec<String> = Vec::new();
    for (feature, (single, several)) in features.iter().zip(single.iter().zip(&several)) {
        rows.push(format!("{feature:?}\t{single:.2}\t{several:.2}"));
    }
    rows.sort_unstable();
    let mut text = HEAD.to_owned();
    rows.iter().try_for_each(|row| writeln!(text, "{row}"))?;
    Ok(fs::write(table, text)?)
}

/// Adds the examples of one article.
fn read_article(article: &serde_json::Value, task: &Task<'_>, examples: &mut [Vec<Example>; 2]) {
    let text = article["text"].as_str().unwrap_or_default();
    let gold = mentions(article, text);
    let mut origin = 0;
    for paragraph in text.split('\n') {
        let within = origin..=origin + paragraph.len();
        let here = gold.iter().filter(|(span, _)| within.contains(&span.start));
        let here: Vec<(Span, bool)> = here
            .map(|(span, code)| (span.relative_to(origin), *code == task.code))
            .collect();
        read_paragraph(&Context::new(paragraph, None), &here, task, examples);
        origin += paragraph.len() + 1;
    }
}

/// Adds the examples of one paragraph. Inside a name that was found nothing else is considered, and
/// what lies in a longer name of another type is nobody's: the longer name will win.
fn read_paragraph(
    paragraph: &Context<'_>,
    gold: &[(Span, bool)],
    task: &Task<'_>,
    examples: &mut [Vec<Example>; 2],
) {
    let mut done = 0;
    for (index, token) in paragraph.tokens.iter().enumerate() {
        if token.kind != TokenKind::Arabic || token.span.start < done {
            continue;
        }
        for name in (task.considered)(paragraph, index) {
            let is_right = gold.contains(&(name.span, true));
            let longer = |(span, right): &(Span, bool)| {
                !right && span.covers(name.span) && span.len() > name.span.len()
            };
            if is_right {
                done = name.span.end;
            }
            if !gold.iter().any(longer) {
                examples[name.length as usize].push(example(&name, is_right));
            }
        }
    }
}

fn example(name: &Considered, is_right: bool) -> Example {
    let features = name.seen.features();
    Example {
        features: features
            .map(|(feature, times)| (feature, f64::from(times)))
            .collect(),
        is_right,
    }
}

/// What the annotators marked: spans in bytes of the text, and type codes.
fn mentions<'a>(article: &'a serde_json::Value, text: &str) -> Vec<(Span, &'a str)> {
    let ends = [text.len()];
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(offset, _)| offset)
        .chain(ends)
        .collect();
    let bound = |mention: &serde_json::Value, name: &str| {
        offsets[mention[name].as_u64().unwrap_or_default() as usize]
    };
    let mentions = article["mentions"].as_array().into_iter().flatten();
    mentions
        .map(|mention| {
            let span = Span::new(bound(mention, "start"), bound(mention, "end"));
            (span, mention["type"].as_str().unwrap_or_default())
        })
        .collect()
}

/// The weights under which the examples are likeliest (Adagrad over the whole sum each step).
fn fit(examples: &[Example], features: usize) -> Vec<f64> {
    let mut weights = vec![0.0; features];
    let mut past = vec![1e-6; features];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| RIDGE * weight).collect();
        for example in examples {
            let terms = example.features.iter();
            let score: f64 = terms
                .map(|(feature, times)| weights[*feature] * times)
                .sum();
            let miss = 1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(example.is_right));
            for (feature, times) in &example.features {
                slope[*feature] += miss * times;
            }
        }
        for ((weight, past), slope) in weights.iter_mut().zip(&mut past).zip(&slope) {
            *past += slope * slope;
            *weight -= 0.5 * slope / past.sqrt();
        }
    }
    weights
}

/// The head of both tables.
const HEAD: &str = "\
# How much each feature of a listed name and of what stands beside it speaks for it (log odds): what
# `gazetteer --fit` makes of this project's annotated training articles, see assets/SOURCES.md.
# Columns: feature; weight where the name is one word; weight where it is longer.
";
