namespace Tongming.Synthetic;

/// <summary>Numbers for the 统计表 of era A that satisfy its identities and its inequalities.</summary>
internal static class StatisticsNumbers
{
    public static IReadOnlyDictionary<string, decimal> Draw(Random random)
    {
        var most = random.Of(0, 4, 60);
        var numbers = StatisticsForm.Rows.Where(row => row.Name is not null).ToDictionary(row => row.Name!, _ => (decimal)random.Small(9));
        foreach (var part in StatisticsForm.Sums.SelectMany(sum => sum.Parts))
            numbers[part] = random.Small(most);
        foreach (var channel in new[] { "gazette", "website", "weibo", "wechat", "otherChannels" })
            numbers[channel] = random.Small(700);
        numbers["refused"] = Sum(numbers, "refused");
        foreach (var sum in StatisticsForm.Sums)
            numbers[sum.Total] = Sum(numbers, sum.Total);

        // All answers are to applications of the year, so that nothing hints at open cases.
        numbers["byNetwork"] += numbers["answered"];
        numbers["received"] = Sum(numbers, "received");
        numbers["otherWay"] += numbers["received"] - numbers["answered"];
        numbers["answered"] = numbers["received"];
        numbers["closedLater"] = random.Next((int)numbers["answered"] + 1);
        numbers["closedInTime"] = numbers["answered"] - numbers["closedLater"];
        numbers["closed"] = numbers["answered"];

        // The same information on two channels counts once.
        numbers["published"] =
            Math.Max(numbers["website"], new[] { "gazette", "weibo", "wechat", "otherChannels" }.Max(channel => numbers[channel]))
            + random.Small(20);
        numbers["website"] = Math.Max(numbers["website"], numbers["published"]);
        numbers["normativePublished"] = random.Next((int)Math.Min(numbers["published"], 9) + 1);
        numbers["conferencesByHead"] = random.Next((int)numbers["conferences"] + 1);
        numbers["interviewsByHead"] = random.Next((int)numbers["interviews"] + 1);
        numbers["fees"] = 0;
        numbers["funds"] = random.Small(400) / 10m;
        numbers["trained"] = numbers["trainings"] * random.Next(10, 60);
        return numbers;
    }

    private static decimal Sum(Dictionary<string, decimal> numbers, string total) =>
        StatisticsForm.Sums.Single(sum => sum.Total == total).Parts.Sum(part => numbers[part]);
}
