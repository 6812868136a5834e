import type { CompletedCommand } from './describe-commands.js';

/**
 * A completion script for Windows PowerShell 5.1 and PowerShell 7. It is all ASCII, since 5.1 reads scripts in the
 * code page of the machine: what is not stands in JSON as \\u escapes.
 */
export function writePowershell(commands: readonly CompletedCommand[]): string {
  const json = JSON.stringify(commands).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return script.replace('JSON', () => json);
}

const script = `Register-ArgumentCompleter -Native -CommandName lawreport, lawreport.cmd, lawreport.exe, lawreport.ps1 -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = ConvertFrom-Json @'
JSON
'@
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = $commands | Where-Object { $_.name -eq '' } | Select-Object -First 1
  $name = ''
  $position = 0
  $isValue = $false
  foreach ($element in $before) {
    if ($isValue) {
      $isValue = $false
    } elseif ($element -like '-*') {
      $isValue = [bool]($command.options | Where-Object { $_.value -and $_.names -ccontains $element })
    } elseif ($name) {
      $position += 1
    } else {
      $name = $element
      $command = $commands | Where-Object { $_.name -eq $name } | Select-Object -First 1
      if (-not $command) { return }
    }
  }
  $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $option = $command.options | Where-Object { $_.value -and $_.names -ccontains $last } | Select-Object -First 1
  if (-not $option -and $wordToComplete -like '-*') {
    foreach ($offered in $command.options) {
      foreach ($flag in $offered.names) {
        if ($flag.StartsWith($wordToComplete)) {
          [System.Management.Automation.CompletionResult]::new($flag, $flag, 'ParameterName', $offered.note)
        }
      }
    }
    return
  }
  $values = @($command.arguments)
  $value = if ($option) { $option.value } else { $values[[Math]::Min($position, $values.Count - 1)] }
  switch ($value.kind) {
    'words' {
      foreach ($offered in $value.words) {
        if ($offered.word.StartsWith($wordToComplete)) {
          $note = if ($offered.note) { $offered.note } else { $offered.word }
          [System.Management.Automation.CompletionResult]::new($offered.word, $offered.word, 'ParameterValue', $note)
        }
      }
    }
    { $_ -in 'files', 'folders' } {
      $pattern = '\\.(' + ($value.endings -join '|') + ')$'
      [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) | Where-Object {
        $_.ResultType -eq 'ProviderContainer' -or ($value.kind -eq 'files' -and $_.ListItemText -match $pattern)
      }
    }
  }
}
`;
