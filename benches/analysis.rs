//! How long the language model takes for a document, at both depths: `cargo bench --bench analysis`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsgraph::language::model::{Depth, Model, Word};

/// Invented; sentences of different lengths, as in the news.
const SENTENCES: [&str; 6] = [
    "The harbour of Velmora , closed since a storm tore off its northern gate in March , opens again on Monday .",
    "Its mayor , Ilse Korvath , said on Friday that 40 ships were waiting outside .",
    "\" We lost two million a week , \" she told reporters .",
    "Quorvex Ltd. , which runs the cranes , has hired 120 workers from Tamsin and promised to pay for the repairs .",
    "Dockers went home .",
    "The ministry of transport in Marvik declined to say whether it would ask the company for more than the $ 3.5 million agreed last year , although its spokesman , Osric Dane , called the delay \" hard to explain \" .",
];

fn analysis(criterion: &mut Criterion) {
    let document: Vec<Vec<Word>> = SENTENCES
        .iter()
        .cycle()
        .take(30 * SENTENCES.len())
        .map(|sentence| sentence.split(' ').map(|form| Word { form, glued: false }).collect())
        .collect();
    let words: usize = document.iter().map(Vec::len).sum();
    let one_thread = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread can be started");
    let mut group = criterion.benchmark_group("analysis");
    group.throughput(Throughput::Elements(words as u64)).sample_size(10);
    for (name, depth) in [("full", Depth::Full), ("fast", Depth::Fast)] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| one_thread.install(|| Model::english().analyse(&document, depth)));
        });
    }
    group.finish();
}

criterion_group!(benches, analysis);
criterion_main!(benches);
