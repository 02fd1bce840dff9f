//! The slopes are those of the loss, threads change nothing, and what was learned is what the
//! tagger says.

use std::collections::BTreeMap;

use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    extract::tagger::{Reading, Tagger, pieces::Pieces},
    text::Span,
};

use crate::{
    batches::{Batches, Source, Taken},
    lexicon::{Forms, TrainedLexicon},
    loss::Stakes,
    network::Window,
    random::Random,
    seal::sealed,
    start,
    stream::{Head, Mark, Stream},
    training::{Schedule, Trained},
    weights::{Layout, Sizes, Weights},
    words,
};

const STAKES: Stakes = Stakes {
    tag: 0.01,
    proclitics: 0.005,
    anercorp: 0.01,
};

/// Sentences of a made-up language of few names.
const SENTENCE: &str = "زار سامي الحداد مدينة وهران مع ليلى ثم عاد";
const NAMES: [(&str, u8); 3] = [("سامي الحداد", 0), ("وهران", 2), ("ليلى", 0)];

struct School {
    lexicon: TrainedLexicon,
    pieces: Vec<Pieces>,
    sources: Vec<Source>,
    layout: Layout,
}

fn school() -> School {
    let (mut forms, mut stream) = (Forms::default(), Stream::default());
    let marks = NAMES.map(|(name, kind)| {
        let start = SENTENCE.find(name).unwrap_or_default();
        let span = Span::new(start, start + name.len());
        let kind = Some(kind);
        Mark { span, kind }
    });
    for _ in 0..40 {
        stream.paragraph(SENTENCE, &[(Head::Own, &marks)], &mut forms);
        stream.paragraph(SENTENCE, &[(Head::Anercorp, &marks)], &mut forms);
    }
    let flags = BTreeMap::from([("سامي".to_owned(), 1)]);
    let lexicon = TrainedLexicon::new(forms.most_frequent(8), flags);
    let taken = Taken::EachStep(5);
    let stakes = STAKES;
    School {
        pieces: forms.pieces(&lexicon),
        layout: Layout::new(Sizes {
            words: lexicon.words.len(),
            word: 8,
            units: 16,
        }),
        lexicon,
        sources: vec![Source {
            stream,
            stakes,
            taken,
        }],
    }
}

impl School {
    fn trained(&self) -> Trained<'_> {
        Trained {
            layout: &self.layout,
            weights: Weights::random(&self.layout, &mut Random::new(3)),
            pieces: &self.pieces,
        }
    }

    fn windows(&self) -> Vec<Window> {
        Batches::new(&self.sources, 0, Random::new(5)).next_batch()
    }
}

fn learned(school: &School, threads: usize, steps: usize) -> Vec<u8> {
    let mut trained = school.trained();
    let mut batches = Batches::new(&school.sources, 0, Random::new(5));
    let schedule = Schedule {
        steps,
        rate: 0.02,
        threads,
    };
    let run = trained.run(&mut batches, schedule, &mut |_, _, _| Ok(()));
    assert!(run.is_ok());
    sealed(
        &school.layout,
        &trained.weights,
        &words::of_lexicon(&school.lexicon),
    )
}

#[test]
fn slopes_of_all_weights_but_tables_are_those_of_the_loss() {
    let school = school();
    let (mut trained, windows) = (school.trained(), school.windows());
    let slopes = trained.slopes(&windows, 1).unwrap();
    let mut random = Random::new(11);
    let maps = school
        .layout
        .maps()
        .map(|map| [map.weight.clone(), map.bias.clone()]);
    let parts = maps
        .into_iter()
        .flatten()
        .chain(school.layout.norms.clone());
    for part in parts.flat_map(|part| [part.clone(), part.clone(), part]) {
        let index = part.start + random.below(part.len());
        let slope = by_trial(&mut trained, &windows, |weights| &mut weights.dense[index]);
        let given = f64::from(slopes.dense[index]);
        assert!(
            close(slope, given),
            "weight {index} in {part:?}: {slope} {given}"
        );
    }
}

#[test]
fn slopes_of_the_tables_are_those_of_the_loss() {
    let school = school();
    let (mut trained, windows) = (school.trained(), school.windows());
    let slopes = trained.slopes(&windows, 1).unwrap();
    let (word, form_slopes) = &slopes.forms[2];
    // The first number of a form's first beginning, which other forms share.
    let place = 2 * 8;
    let row = school.pieces[word.form as usize].affixes[0];
    let all = slopes.forms.iter();
    let sharing = all.filter(|(word, _)| school.pieces[word.form as usize].affixes[0] == row);
    let given: f64 = sharing.map(|(_, slopes)| f64::from(slopes[place])).sum();
    let slope = by_trial(&mut trained, &windows, |weights| {
        &mut weights.tables[1].numbers[row * 16]
    });
    assert!(
        close(slope, given),
        "{slope} {given}, alone {}",
        form_slopes[place]
    );
}

/// The slope of the loss by one weight, from the losses on both sides of it.
fn by_trial(
    trained: &mut Trained<'_>,
    windows: &[Window],
    place: impl Fn(&mut Weights) -> &mut f32,
) -> f64 {
    let step = 5e-4;
    let before = *place(&mut trained.weights);
    let mut loss_at = |value| {
        *place(&mut trained.weights) = value;
        trained.slopes(windows, 1).unwrap().loss
    };
    let slope = (loss_at(before + step) - loss_at(before - step)) / f64::from(2.0 * step);
    loss_at(before);
    slope
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 5e-4 + 0.02 * one.abs().max(other.abs())
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let school = school();
    let alone = learned(&school, 1, 5);
    assert_eq!(alone, learned(&school, 3, 5));
    assert_ne!(alone, learned(&school, 1, 4));
}

#[test]
fn the_tagger_marks_what_was_taught() {
    let school = school();
    let file = learned(&school, 2, 120);
    let tagger = Tagger::open(&file).unwrap();
    let document = document(SENTENCE);
    let names = Reading::new(&tagger, &document).until(SENTENCE.len());
    let names: Vec<&str> = names.iter().map(|name| document.slice(name.span)).collect();
    assert_eq!(names, NAMES.map(|(name, _)| name));
}

#[test]
fn training_goes_on_from_a_model_with_its_words_and_weights() {
    let school = school();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.wstu");
    std::fs::write(&path, learned(&school, 1, 5)).unwrap();
    let mut forms = Forms::default();
    let known = forms.count("سامي");
    let unknown = forms.count("غريب");
    let start = start::from_model(&forms, &path).unwrap();
    assert_eq!(start.layout.sizes, school.layout.sizes);
    let pieces = |form: u32| start.pieces[form as usize];
    assert!(pieces(known).word < 8 && pieces(known).flags == 1);
    assert_eq!(pieces(unknown).word, 8);
    let again = sealed(&start.layout, &start.weights, &start.words);
    let names = |file: &[u8]| {
        let tagger = Tagger::open(file).unwrap();
        Reading::new(&tagger, &document(SENTENCE)).until(SENTENCE.len())
    };
    assert_eq!(
        names(&again).len(),
        names(&std::fs::read(&path).unwrap()).len()
    );
}

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}
