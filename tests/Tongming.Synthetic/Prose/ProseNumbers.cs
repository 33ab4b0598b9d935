namespace Tongming.Synthetic;

/// <summary>Numbers that only the text of a report has.</summary>
/// <param name="Website">Items published on the site.</param>
/// <param name="WeChat">Items published by WeChat.</param>
/// <param name="Weibo">Items published by Weibo.</param>
/// <param name="ReceivedBefore">Applications of the year before.</param>
/// <param name="Letters">Letters to the mayor's box: no applications, and in no table.</param>
/// <param name="Trainings">Trainings held.</param>
/// <param name="Views">Ten thousands of views.</param>
/// <param name="Telephone">A telephone number.</param>
public sealed record ProseNumbers(
    int Website,
    int WeChat,
    int Weibo,
    int ReceivedBefore,
    int Letters,
    int Trainings,
    int Views,
    string Telephone
)
{
    public int Channels => Website + WeChat + Weibo;

    public static ProseNumbers Draw(Random random) =>
        new(
            random.Next(30, 3000),
            random.Next(5, 900),
            random.Next(5, 900),
            random.Next(1, 400),
            random.Next(1, 60),
            random.Next(1, 5),
            random.Next(2, 40),
            $"0599-8{random.Next(100000, 999999)}"
        );
}

/// <summary>By how much what the text says departs from what is true; 0 everywhere in an unspoilt report.</summary>
public sealed record ProseSlips
{
    /// <summary>Added to the stated number of applications received.</summary>
    public int Received { get; init; }

    /// <summary>Added to the stated total of published items, so that the list behind it no longer adds up.</summary>
    public int Channels { get; init; }

    /// <summary>Added to the stated rate of change, in percentage points.</summary>
    public decimal Rate { get; init; }

    /// <summary>Applications that the text calls withdrawn although 其他处理 has no place for them.</summary>
    public int Withdrawn { get; init; }

    public bool Any => this != new ProseSlips();
}
