using System.Text.RegularExpressions;

namespace Tongming.Tests.Statistics.Catalogues;

/// <summary>
/// The shapes of DCAT-AP as far as they are of the simple form that all of them have: a class, a property, and how often it stands there, of which
/// kind, class or type its values are. Another rule in the file fails the reading.
/// </summary>
internal sealed partial class Shapes
{
    private static readonly string[] Files = ["dcat-ap-SHACL.ttl", "ranges.ttl"];
    private static readonly HashSet<string> Passed = ["description", "name", "closed", "property"];

    private readonly List<(string Class, string Property, string Rule, string Value)> rules = [];

    public static Shapes DcatAp()
    {
        var shapes = new Shapes();
        foreach (var file in Files)
            shapes.Read(File.ReadAllText(Specs.File("dcat-ap-3.0.1", file)));
        return shapes;
    }

    public int Count => rules.Count;

    public IReadOnlyList<string> Faults(LinkedNodes nodes) =>
        [
            .. from node in nodes.All
            from rule in rules
            where node.Types.Contains(rule.Class)
            let values = node.Values(rule.Property)
            where !Holds(rule.Rule, rule.Value, values, nodes)
            select $"{node.Name} ({rule.Class}): {rule.Property} breaks {rule.Rule} {rule.Value}",
        ];

    private static bool Holds(string rule, string value, IReadOnlyList<LinkedValue> values, LinkedNodes nodes) =>
        rule switch
        {
            "minCount" => values.Count >= int.Parse(value),
            "maxCount" => values.Count <= int.Parse(value),
            "nodeKind" => values.All(one => one.IsLiteral == value.EndsWith("#Literal", StringComparison.Ordinal)),
            "class" => values.All(one => !one.IsLiteral && nodes.Find(one.Text)?.Types.Contains(value) == true),
            "datatype" => values.All(one => one.Type == value),
            _ => throw new FormatException($"The rule {rule} is not known here."),
        };

    private void Read(string text)
    {
        var prefixes = PrefixForm().Matches(text).ToDictionary(one => one.Groups["name"].Value, one => one.Groups["value"].Value);
        var targets = new Dictionary<string, string>();
        var blocks = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var block in blocks)
            if (TargetForm().Match(block) is { Success: true } target)
                targets[block[1..block.IndexOf('>')]] = Whole(target.Groups["value"].Value);
        foreach (var block in blocks)
        {
            var said = RuleForm().Matches(block).Select(one => (Rule: one.Groups["name"].Value, Value: one.Groups["value"].Value)).ToList();
            var path = said.Where(one => one.Rule == "path").Select(one => one.Value).SingleOrDefault();
            if (path is null)
                continue;
            var of = block[1..block.IndexOf('>')];
            foreach (var (rule, value) in said.Where(one => one.Rule != "path" && !Passed.Contains(one.Rule)))
                rules.Add((targets[of[..of.LastIndexOf('/')]], Whole(path), rule, char.IsAsciiDigit(value[0]) ? value : Whole(value)));
        }

        string Whole(string name) => name[0] == '<' ? name[1..^1] : prefixes[name[..name.IndexOf(':')]] + name[(name.IndexOf(':') + 1)..];
    }

    [GeneratedRegex(@"@prefix (?<name>\w+): <(?<value>[^>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"shacl:targetClass (?<value>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TargetForm();

    [GeneratedRegex(@"^  shacl:(?<name>\w+) (?<value>\S+?) ?[;.]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RuleForm();
}
