using System.Text;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.JsonStat;

namespace Tongming.Web.Tests.Statistics.Outside;

/// <summary>
/// JSON-stat of a running office, read by the toolkit and the suite of the makers of the format, held against its schema, and taken by our own
/// reader, which knows every rule of the list of rules (its tests are beside it).
/// </summary>
[Collection(nameof(PublishedOffice))]
public sealed class JsonStatReaderTests(PublishedOffice office)
{
    [Fact]
    public async Task Every_dataset_is_read_as_the_cube_that_it_is_of()
    {
        var answers = await AnswersAsync();
        var read = await OutsideReader.ReadAsync<ReadDataset>("jsonstat", answers.Select(one => (one.Address, (object)new { one.Text })));
        Assert.Equal(answers.Count, read.Count);
        Assert.Empty(from one in answers from fault in read[one.Address].Faults(one.Cube, one.IsOwn) select $"{one.Address}: {fault}");
    }

    [Fact]
    public async Task Every_dataset_is_of_the_schema_of_the_format_and_taken_by_our_reader_without_a_warning()
    {
        OutsideReader.Specification("jsonstat", "dataset.json");
        var answers = await AnswersAsync();
        var metadata = await office.GetAsync($"/api/v2/tables/{office.Rich}/metadata");
        var texts = answers.Select(one => (one.Address, one.Text)).Append((metadata.Address, metadata.Text)).ToList();
        var checkedOnes = await OutsideReader.ReadAsync<Faulted>(
            "jsonstat-schema",
            texts
                .Append(("planted", texts[0].Text.Replace("\"label\":{", "\"label\":{\"x\":1,", StringComparison.Ordinal)))
                .Select(one => (one.Item1, (object)new { Text = one.Item2 }))
        );
        Assert.NotEmpty(checkedOnes["planted"].Faults);
        Assert.Empty(from one in texts from fault in checkedOnes[one.Address].Faults select $"{one.Address}: {fault}");
        foreach (var one in answers)
        {
            var taken = JsonStatDataset.Read(Encoding.UTF8.GetBytes(one.Text));
            Assert.True(taken.Succeeded, $"{one.Address}: {taken.Refusal}");
            Assert.Empty(taken.Value.Warnings);
        }
    }

    [Fact]
    public async Task The_readers_notice_another_number_status_label_unit_and_note()
    {
        var answer = await office.GetAsync($"/data/{office.Rich}/files/json");
        (string From, string To)[] changes =
        [
            ("\"value\":[41,", "\"value\":[42,"),
            ("\"p\"", "\"r\""),
            ("西镇", "南镇"),
            ("\"亿元\"", "\"万元\""),
            ("含补报", "不含补报"),
            ("\"time\":[\"sj\"]", "\"time\":[]"),
            ("\"01\":[\"0101\"]", "\"02\":[\"0101\"]"),
            ("39.9", "49.9"),
        ];
        Assert.All(changes, change => Assert.Contains(change.From, answer.Text, StringComparison.Ordinal));
        var read = await OutsideReader.ReadAsync<ReadDataset>(
            "jsonstat",
            changes.Select(change =>
                (change.To, (object)new { Text = answer.Text.Replace(change.From, change.To, StringComparison.Ordinal) })
            )
        );
        Assert.All(changes, change => Assert.NotEmpty(read[change.To].Faults(PublishedTables.Rich, isOwn: true)));
    }

    private async Task<IReadOnlyList<(string Address, string Text, Cube Cube, bool IsOwn)>> AnswersAsync()
    {
        const string All = "valuecodes[zb]=*&valuecodes[dq]=*&valuecodes[djlx]=*&valuecodes[sj]=*";
        var (rich, sparse, single) = (
            $"/api/v2/tables/{office.Rich}",
            $"/api/v2/tables/{office.Sparse}",
            $"/api/v2/tables/{office.Single}"
        );
        (string Address, Cube Cube, bool IsOwn)[] asked =
        [
            ($"/data/{office.Rich}/files/json", PublishedTables.Rich, true),
            ($"/data/{office.Sparse}/files/json", PublishedTables.Sparse, true),
            ($"/data/{office.Single}/files/json", PublishedTables.Single, true),
            ($"{rich}/data", PublishedTables.Rich, false),
            ($"{rich}/data?{All}", PublishedTables.Rich, false),
            ($"{rich}/data?{All}&stub=sj,dq&heading=djlx,zb", PublishedTables.Rich, false),
            (
                $"{rich}/data?valuecodes[zb]=zs&codelist[dq]=agg_{office.Rich}.dq.1&valuecodes[djlx]=QT,HJ&valuecodes[sj]=top(2)",
                PublishedTables.Rich,
                false
            ),
            ($"{sparse}/data", PublishedTables.Sparse, false),
            ($"{single}/data", PublishedTables.Single, false),
        ];
        var answers = new List<(string, string, Cube, bool)>();
        foreach (var (address, cube, isOwn) in asked)
        {
            var answer = await office.GetAsync(address);
            Assert.True(answer.Status == 200, $"{address}: {answer.Text}");
            answers.Add((address, answer.Text, cube, isOwn));
        }

        return answers;
    }
}
