using Microsoft.AspNetCore.Identity;
using Tongming.People;
using Tongming.Web.People.Accounts;
using Tongming.Web.Platform.Data;

namespace Tongming.Bench.Load;

/// <summary>A body and somebody who works there, made directly in a new database.</summary>
internal sealed class LoadOffice : IAsyncDisposable
{
    public const string SignInName = "bench";

    public const string Password = "Correct-Horse-1";

    private LoadOffice(Engine engine) => (Engine, Changes) = (engine, new Changes(engine));

    public Engine Engine { get; }

    public Changes Changes { get; }

    public Guid BodyId { get; } = Guid.CreateVersion7();

    /// <summary>Sections between which the cases are spread.</summary>
    public IReadOnlyList<Guid> Sections { get; } = Ids(5);

    /// <summary>Officers, the same number in each section.</summary>
    public IReadOnlyList<Guid> Officers { get; } = Ids(20);

    public static Task<LoadOffice> CreateAsync(string folder) => CreateAsync(new DataOptions { Folder = folder, Durable = true });

    /// <summary>The same on any engine, with one person who signs in and holds a role.</summary>
    public static async Task<LoadOffice> CreateAsync(DataOptions options, Role role = Role.Registrar)
    {
        var engine = new Engine(options);
        await Upgrade.RunAsync(engine);
        var office = new LoadOffice(engine);
        await office.AddAsync([new Body(office.BodyId, "测试区统计局", "测统公开"), .. office.Hands(), .. office.Staff(role)]);
        return office;
    }

    /// <summary>Saves new things in one change.</summary>
    public async Task AddAsync(IEnumerable<object> things)
    {
        var saved = await Changes.SaveAsync<string>(db =>
        {
            db.AddRange(things);
            return Task.FromResult<Outcome<string>>("added");
        });
        if (!saved.Succeeded)
            throw new InvalidOperationException($"{saved.Refusal}");
    }

    public async ValueTask DisposeAsync()
    {
        await Changes.DisposeAsync();
        await Engine.DisposeAsync();
    }

    private static IReadOnlyList<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];

    private IEnumerable<object> Hands() =>
        [
            .. Sections.Select((id, i) => new Section(BodyId, id, $"测量{i + 1}科")),
            .. Officers.Select((id, i) => new Person(BodyId, id, $"测量-承办{i + 1}")),
        ];

    private IEnumerable<object> Staff(Role role)
    {
        var person = new Person(BodyId, Guid.CreateVersion7(), "测量-登记人");
        if (!person.Hold([role]).Succeeded)
            throw new InvalidOperationException("The role was refused.");
        yield return person;
        yield return new Account
        {
            Id = person.Id,
            BodyId = BodyId,
            UserName = SignInName,
            NormalizedUserName = SignInName.ToUpperInvariant(),
            PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Password),
            PasswordSetAt = TimeProvider.System.GetUtcNow(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString(),
        };
    }
}
