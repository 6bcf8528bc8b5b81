//! Runs every `[[example]]` and `[[never]]` of the relation files through the whole pipeline, as
//! one named test each: `founded.toml: "Siemens was founded by Maria Keller in 1999."`.

use libtest_mimic::{Arguments, Failed, Trial};
use newsgraph::entities::Entities;
use newsgraph::knowledge::rules::{Expected, RelationType};
use newsgraph::knowledge::{Knowledge, Lexicon, Rules};
use newsgraph::relations::{Modality, Polarity, Statement};
use newsgraph::text::{Article, Block, BlockKind, Span};
use newsgraph::{Pipeline, Reading};
use std::process::ExitCode;
use std::sync::Arc;

/// The page whose example file is loaded and run like the built-in ones.
const PAGE: &str = include_str!("../docs/add-a-relation.md");

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let page = PAGE.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example file");
    let mut trials = trials(Rules::built_in().expect("the built-in rules are sound"));
    trials.extend(self::trials(Rules::parse(&[("mentored.toml", page)]).expect("the page's rules are sound")));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// All examples of the rules, run with those rules.
fn trials(rules: Rules) -> Vec<Trial> {
    let types: Vec<RelationType> = rules.types().cloned().collect();
    let lexicon = Lexicon::built_in().expect("the built-in tables are sound");
    let pipeline = Arc::new(Pipeline::with(Knowledge { lexicon, rules }));
    let mut trials = Vec::new();
    for relation in &types {
        for example in &relation.examples {
            trials.push(trial(&pipeline, relation, &example.text, example.expect.clone()));
        }
        for text in &relation.never {
            trials.push(trial(&pipeline, relation, text, Vec::new()));
        }
    }
    trials
}

fn trial(pipeline: &Arc<Pipeline>, relation: &RelationType, text: &str, expect: Vec<Expected>) -> Trial {
    let (pipeline, relation, text) = (Arc::clone(pipeline), relation.clone(), text.to_owned());
    Trial::test(format!("{}: {text:?}", relation.file), move || {
        let reading = pipeline.understand(paragraph(&text));
        compare(&reading, &relation, expect)
    })
}

fn paragraph(text: &str) -> Article {
    let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
    Article { text: text.to_owned(), blocks: vec![block], ..Article::default() }
}

fn compare(reading: &Reading, relation: &RelationType, expect: Vec<Expected>) -> Result<(), Failed> {
    let statements = reading.statements.iter().filter(|statement| statement.relation == relation.name);
    let mut found: Vec<Expected> = statements.map(|statement| told(statement, &reading.entities)).collect();
    let mut expect = expect;
    if relation.symmetric {
        found.iter_mut().chain(expect.iter_mut()).filter(|pair| pair.target < pair.source).for_each(turn);
    }
    found.sort();
    expect.sort();
    if found == expect {
        return Ok(());
    }
    let names: Vec<&str> = reading.entities.entities.iter().map(|entity| entity.name.as_str()).collect();
    Err(format!("expected {expect:?}\nfound    {found:?}\namong {names:?}").into())
}

fn turn(pair: &mut Expected) {
    std::mem::swap(&mut pair.source, &mut pair.target);
}

fn told(statement: &Statement, entities: &Entities) -> Expected {
    let mut marks = Vec::new();
    if statement.polarity == Polarity::Negated {
        marks.push("negated");
    }
    match statement.modality {
        Modality::Actual => {}
        Modality::Possible => marks.push("possible"),
        Modality::Planned => marks.push("planned"),
        Modality::Demanded => marks.push("demanded"),
        Modality::Hypothetical => marks.push("hypothetical"),
    }
    if statement.former {
        marks.push("former");
    }
    let mut marks: Vec<String> = marks.into_iter().map(str::to_owned).collect();
    marks.sort_unstable();
    Expected {
        source: entities.entity(statement.source).name.clone(),
        target: entities.entity(statement.target).name.clone(),
        marks,
    }
}
