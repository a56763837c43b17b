namespace Neptu.Core.Words;

/// <summary>Fields of readings, or rules, and the words for what each can say.</summary>
internal sealed class TopicWords
{
    private readonly WordList<Phrase> _topics;
    private readonly WordList<WordList<Phrase>> _values;

    public TopicWords(string code, string path, IReadOnlyDictionary<string, Topic> topics)
    {
        _topics = new(code, path, topics.Select(topic =>
            KeyValuePair.Create(topic.Key, new Phrase(topic.Value.Name, topic.Value.Text))));
        _values = new(code, path, topics.Select(topic =>
            KeyValuePair.Create(topic.Key, new WordList<Phrase>(code, $"{path}.{topic.Key}.values", topic.Value.Values))));
    }

    public Phrase this[string topic] => _topics[topic];

    public Phrase this[string topic, string value] => _values[topic][value];
}
