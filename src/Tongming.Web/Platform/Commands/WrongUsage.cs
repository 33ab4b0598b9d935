using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tongming.Web.Platform.Commands;

/// <summary>Says in Chinese what is wrong with a call. The parser's own words are English, and it takes an unknown option for an argument.</summary>
internal static class WrongUsage
{
    /// <summary>One sentence, or null where the call is right.</summary>
    public static string? Of(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        var help = $"输入 tongming {(command is RootCommand ? "" : command.Name + " ")}--help 查看用法。";
        if (command is RootCommand)
            return args.Count == 0 ? null : $"不认识的命令：{args[0]}。{help}";
        if (UnknownOption(parsed, args) is { } unknown)
            return $"不认识的选项：{unknown}。{help}";
        if (parsed.UnmatchedTokens.Count > 0)
            return $"多余的参数：{parsed.UnmatchedTokens[0]}。{help}";
        if (parsed.Errors.Count == 0)
            return null;
        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult option => BadValue(option) + help,
            ArgumentResult argument when argument.Parent is OptionResult option => BadValue(option) + help,
            ArgumentResult argument => $"缺少参数 {argument.Argument.HelpName ?? argument.Argument.Name}。{help}",
            CommandResult { Command: var owner } when owner.Arguments.Count > 0 =>
                $"缺少参数 {owner.Arguments[0].HelpName ?? owner.Arguments[0].Name}。{help}",
            _ => $"用法不对。{help}",
        };
    }

    private static string BadValue(OptionResult option) =>
        option.Tokens.Count switch
        {
            0 => $"选项 {option.Option.Name} 后面要写一个值。",
            1 => $"选项 {option.Option.Name} 的值“{option.Tokens[0].Value}”不对。",
            _ => $"选项 {option.Option.Name} 只能写一次。",
        };

    /// <summary>What begins with a hyphen and is no option; behind <c>--</c> it is a file of that name, and <c>-</c> is standard input.</summary>
    private static string? UnknownOption(ParseResult parsed, IReadOnlyList<string> args)
    {
        var literal = args.SkipWhile(argument => argument != "--").ToHashSet();
        return parsed
            .CommandResult.Tokens.Concat(parsed.UnmatchedTokens.Select(token => new Token(token, TokenType.Argument, null!)))
            .Select(token => token.Value)
            .FirstOrDefault(token => token.Length > 1 && token[0] == '-' && !literal.Contains(token));
    }
}
