//! Fits the weights of the features that make a name a person's: logistic regression with a ridge,
//! by full gradient steps, over every name that the rules consider in the training articles.
//!
//! May import: `document`, `extract`, `text`.

use std::{error::Error, fmt::Write as _, fs, path::Path, sync::Arc};

use warraq::{
    extract::{
        Context,
        gazetteer::Gazetteer,
        persons::{Considered, Feature, Persons},
    },
    text::{Span, TokenKind},
};

/// How strongly weights are drawn to zero.
const RIDGE: f64 = 2.0;
/// Gradient steps.
const STEPS: usize = 1500;

/// A considered name, and whether the annotators have it as a person.
struct Example {
    features: Vec<(usize, f64)>,
    is_person: bool,
}

/// Fits the weights on `train` and writes them to `table`.
pub fn write(train: &Path, table: &Path) -> Result<(), Box<dyn Error>> {
    let persons = Persons::new(Arc::new(Gazetteer::open()));
    let mut examples: [Vec<Example>; 2] = [Vec::new(), Vec::new()];
    for line in fs::read_to_string(train)?.lines() {
        read_article(&serde_json::from_str(line)?, &persons, &mut examples);
    }
    let [single, several] = examples.map(|examples| fit(&examples));
    let mut rows: Vec<String> = Vec::new();
    for (feature, (single, several)) in Feature::ALL.iter().zip(single.iter().zip(&several)) {
        rows.push(format!("{feature:?}\t{single:.2}\t{several:.2}"));
    }
    rows.sort_unstable();
    let mut text = HEAD.to_owned();
    rows.iter().try_for_each(|row| writeln!(text, "{row}"))?;
    Ok(fs::write(table, text)?)
}

/// Adds the examples of one article.
fn read_article(article: &serde_json::Value, persons: &Persons, examples: &mut [Vec<Example>; 2]) {
    let text = article["text"].as_str().unwrap_or_default();
    let gold = spans_of_persons(article, text);
    let mut origin = 0;
    for paragraph in text.split('\n') {
        let here: Vec<Span> = gold
            .iter()
            .filter(|span| (origin..=origin + paragraph.len()).contains(&span.start))
            .map(|span| span.relative_to(origin))
            .collect();
        read_paragraph(&Context::new(paragraph, None), &here, persons, examples);
        origin += paragraph.len() + 1;
    }
}

/// Adds the examples of one paragraph; inside a person that was found nothing else is considered.
fn read_paragraph(
    paragraph: &Context<'_>,
    gold: &[Span],
    persons: &Persons,
    examples: &mut [Vec<Example>; 2],
) {
    let mut done = 0;
    for (index, token) in paragraph.tokens.iter().enumerate() {
        if token.kind != TokenKind::Arabic || token.span.start < done {
            continue;
        }
        for name in persons.considered(paragraph, index) {
            let is_person = gold.contains(&name.span);
            if is_person {
                done = name.span.end;
            }
            examples[usize::from(!name.single)].push(example(&name, is_person));
        }
    }
}

fn example(name: &Considered, is_person: bool) -> Example {
    let features = name.features.iter();
    Example {
        features: features
            .filter(|(_, times)| *times > 0)
            .map(|(feature, times)| (*feature as usize, f64::from(*times)))
            .collect(),
        is_person,
    }
}

/// The persons that the annotators marked, in bytes of the text.
fn spans_of_persons(article: &serde_json::Value, text: &str) -> Vec<Span> {
    let offsets: Vec<usize> = text
        .char_indices()
        .map(|(offset, _)| offset)
        .chain([text.len()])
        .collect();
    let mentions = article["mentions"].as_array().into_iter().flatten();
    let persons = mentions.filter(|mention| mention["type"] == "PER");
    let bound = |mention: &serde_json::Value, name: &str| {
        offsets[mention[name].as_u64().unwrap_or_default() as usize]
    };
    persons
        .map(|mention| Span::new(bound(mention, "start"), bound(mention, "end")))
        .collect()
}

/// The weights under which the examples are likeliest (Adagrad over the whole sum each step).
fn fit(examples: &[Example]) -> Vec<f64> {
    let mut weights = vec![0.0; Feature::ALL.len()];
    let mut past = vec![1e-6; Feature::ALL.len()];
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| RIDGE * weight).collect();
        for example in examples {
            let score: f64 = example
                .features
                .iter()
                .map(|(f, times)| weights[*f] * times)
                .sum();
            let miss = 1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(example.is_person));
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

/// The table's head.
const HEAD: &str = "\
# How much each feature of a name and of what stands beside it speaks for a person (log odds): what
# `gazetteer --fit` makes of this project's annotated training articles, see assets/SOURCES.md.
# Columns: feature; weight where the name is one word; weight where it is longer.
";
